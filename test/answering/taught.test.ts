import { describe, expect, it } from 'vitest';
import type { Taught } from '../../src/answering/answer.ts';
import { createAnswering } from '../../src/answering/answering.ts';
import { MUSEUM, museumAnswering } from './museum.ts';
import { BARE_TOOLS } from './read-base.ts';

const core = museumAnswering();
const UNKNOWN = 'is there somewhere to leave my car';

describe('a taught phrasing of a fact', () => {
	const taught = core.withTaught([{ question: 'Is there somewhere to leave my car?', fact: 'location' }]);

	it('is answered with that fact for certain, however it is written', () => {
		expect(core.answer(UNKNOWN).kind).not.toBe('answer');
		expect(taught.answer(` ${UNKNOWN.toUpperCase()}!! `)).toMatchObject({
			kind: 'answer',
			best: { fact: { id: 'location' }, confidence: 1 },
		});
	});

	it('is answered although no word of it is known', () => {
		const { answer } = core.withTaught([{ question: 'zzyzx qwrt', fact: 'founder' }]);
		expect(answer('Zzyzx, qwrt?')).toMatchObject({ kind: 'answer', best: { fact: { id: 'founder' } } });
	});

	it('belongs to that fact, and stays unknown to the core it was not taught to', () => {
		expect(taught.ownerOf(UNKNOWN)).toEqual({ fact: 'location' });
		expect(core.ownerOf(UNKNOWN)).toBeUndefined();
	});

	it('of a fact that the base does not hold is left out', () => {
		const { answer, ownerOf } = core.withTaught([{ question: UNKNOWN, fact: 'no-such-fact' }]);
		expect(ownerOf(UNKNOWN)).toBeUndefined();
		expect(answer(UNKNOWN)).toEqual(core.answer(UNKNOWN));
	});

	it('wins over what the base says of it, and the later one over the earlier one', () => {
		const { ownerOf, answer, withTaught } = core.withTaught([
			{ question: 'How old is Salim Karam?', fact: 'director' },
		]);
		expect(ownerOf('How old is Salim Karam?')).toEqual({ fact: 'director' });
		expect(answer('How old is Salim Karam?').kind).toBe('answer');
		const again = withTaught([{ question: 'how old is salim karam', fact: undefined }]);
		expect(again.ownerOf('How old is Salim Karam?')).toBe('declined');
	});

	it('without a letter teaches nothing', () => {
		const { answer, ownerOf } = core.withTaught([{ question: '?!', fact: 'founder' }]);
		expect(answer('?!').kind).toBe('decline');
		expect(ownerOf('...')).not.toEqual({ fact: 'founder' });
	});
});

describe('a question taught as not answerable', () => {
	const question = 'When does the museum open?';
	const taught = core.withTaught([{ question, fact: undefined }]);

	it('is declined, settled, without suggestions', () => {
		expect(core.answer(question).kind).toBe('answer');
		expect(taught.answer(question)).toMatchObject({ kind: 'decline', isSettled: true, suggestions: [] });
		expect(taught.ownerOf(question)).toBe('declined');
	});

	it('is named by what explains its verdict', () => {
		expect(taught.explain(question)).toMatchObject({
			kind: 'decline',
			stored: 'a question to decline',
			decided: 'stored',
		});
	});

	it('needs no question to decline in the base', () => {
		const bare = createAnswering({ ...MUSEUM, declines: [] }, BARE_TOOLS);
		const { answer } = bare.withTaught([{ question, fact: undefined }]);
		expect(bare.answer(question).kind).toBe('answer');
		expect(answer(question)).toMatchObject({ kind: 'decline', isSettled: true });
	});
});

describe('the owner of a phrasing', () => {
	it.each([
		['who founded the museum', { fact: 'founder' }],
		['امتى المتحف بيفتح ويقفل', { fact: 'opening-hours' }],
		['Hello!', 'declined'],
		['where does salim karam live?', 'declined'],
		['who founded the museums', undefined],
	])('of %j is %j', (question, owner) => {
		expect(core.ownerOf(question)).toEqual(owner);
	});
});

describe('a decline', () => {
	it.each([
		['hello', true],
		['كم راتب المدير؟', true],
		['What is the capital of Norway?', false],
		['?!', true],
	])('of %j: settled %s', (question, isSettled) => {
		expect(core.answer(question)).toMatchObject({ kind: 'decline', isSettled });
	});
});

describe('from a taught phrasing the core learns', () => {
	it.each([
		['is there parking', 'parking at the museum?'],
		['is there parking', 'is there a car park near the museum'],
		['هل يوجد موقف للسيارات؟', 'فين موقف السيارات'],
	])('%s: that %s is asked for the same', (question, other) => {
		const { answer } = core.withTaught([{ question, fact: 'location' }]);
		expect(core.answer(other).kind).not.toBe('answer');
		expect(answer(other)).toMatchObject({ kind: 'answer', best: { fact: { id: 'location' } } });
	});

	it.each([
		['is there parking', 'do you have parking'],
		['هل يوجد موقف للسيارات؟', 'في موقف سيارات عندكم؟'],
	])('%s: that %s may be', (question, other) => {
		const { answer } = core.withTaught([{ question, fact: 'location' }]);
		expect(core.answer(other).kind).toBe('decline');
		expect(answer(other)).toMatchObject({ kind: 'suggest', best: { fact: { id: 'location' } } });
	});

	it('a new word, where it is all that a question holds', () => {
		const { answer } = core.withTaught([{ question: 'zzyzx qwrt', fact: 'founder' }]);
		expect(core.answer('qwrt zzyzx').best?.fact.id).not.toBe('founder');
		expect(answer('qwrt zzyzx').best?.fact.id).toBe('founder');
	});

	it('what not to answer, and to ask next to it neither', () => {
		const other = 'is there a car park near the museum';
		const { answer } = core.withTaught([
			{ question: 'is there any car park at the museum', fact: undefined },
			{ question: 'car park near the museum', fact: undefined },
		]);
		expect(core.answer(other).kind).toBe('suggest');
		expect(answer(other)).toMatchObject({ kind: 'decline', isSettled: false });
	});
});

describe('what is taught leaves alone', () => {
	const taught: readonly Taught[] = [
		{ question: 'is there parking', fact: 'location' },
		{ question: 'هل يوجد موقف للسيارات؟', fact: 'location' },
		{ question: 'is there a cafe', fact: undefined },
		{ question: 'zzyzx qwrt', fact: 'founder' },
	];
	const { answer, withTaught } = core.withTaught(taught);

	it.each([
		['what time do you open', 'opening-hours'],
		['when is the museum open to visitors', 'opening-hours'],
		['how much does a ticket cost', 'ticket-price'],
		['who was the founder of this museum', 'founder'],
		['كم سعر التذكرة', 'ticket-price'],
		['مين مدير المتحف', 'director'],
		['المتحف اتأسس امتى', 'founding-year'],
	])('%s: %s', (question, fact) => {
		expect(core.answer(question)).toMatchObject({ kind: 'answer', best: { fact: { id: fact } } });
		expect(answer(question)).toMatchObject({ kind: 'answer', best: { fact: { id: fact } } });
	});

	it.each(['What is the capital of Norway?', 'من فاز بالانتخابات؟', 'sdkfj lkjsdf', 'hello there bot'])(
		'%s is still declined',
		(question) => {
			expect(answer(question).kind).toBe('decline');
		},
	);

	it('a question that shares nothing with it', () => {
		expect(answer('شكرا')).toEqual(core.answer('شكرا'));
	});

	it('the core that was asked to learn', () => {
		const before = core.answer('parking at the museum?');
		core.withTaught([{ question: 'parking at the museum', fact: 'location' }]);
		expect(core.answer('parking at the museum?')).toEqual(before);
	});

	it('the order in which it is taught', () => {
		const backwards = core.withTaught([...taught].reverse());
		const stepwise = taught.reduce((known, one) => known.withTaught([one]), core);
		for (const question of ['is there a parking place', 'موقف السيارات', 'cafe']) {
			expect(backwards.answer(question)).toEqual(answer(question));
			expect(stepwise.answer(question)).toEqual(answer(question));
		}
	});

	it('all, where nothing is taught', () => {
		const none = core.withTaught([]);
		for (const question of ['parking', 'متى تأسس المتحف؟', 'what time do you open', ''])
			expect(none.answer(question)).toEqual(core.answer(question));
		expect(withTaught([]).answer('parking?')).toEqual(answer('parking?'));
	});
});
