import { describe, expect, it } from 'vitest';
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
