import { describe, expect, it } from 'vitest';
import { createScorer, trainBase } from '../../src/answering/answering.ts';
import { createEvidence, type Evidence, type Signals } from '../../src/answering/evidence.ts';
import { indexBase } from '../../src/answering/index-base.ts';
import { MUSEUM } from './museum.ts';
import { BARE_TOOLS } from './read-base.ts';

const index = indexBase(MUSEUM, BARE_TOOLS);
const gather = createEvidence(index, createScorer(trainBase(index.compiled)));
const evidenceOf = (question: string): Evidence => gather(index.read(question));
const signalsOf = (question: string): Signals => evidenceOf(question).facts[0]!.signals;

describe('the strongest fact comes first', () => {
	it.each([
		['when does it open', 'opening-hours'],
		['the price of tickets', 'ticket-price'],
		['مين مؤسس المتحف', 'founder'],
		['عنوان المتحف', 'location'],
	])('%s: %s', (question, id) => {
		expect(index.facts[evidenceOf(question).facts[0]!.fact]!.id).toBe(id);
	});
});

it('at most six facts, each once', () => {
	const places = evidenceOf('museum').facts.map(({ fact }) => fact);
	expect(places.length).toBeLessThanOrEqual(6);
	expect(new Set(places).size).toBe(places.length);
});

it.each(['', '😀', '12345', 'zzzzqqqq', 'Ван'])('%j has no evidence', (question) => {
	expect(evidenceOf(question)).toEqual({ facts: [], decline: undefined, declineProbability: 0 });
});

describe('signals', () => {
	it('are finite numbers for any question with evidence', () => {
		for (const question of ['museum', 'متى', 'hello', 'Who is Salim Karam of Ankara?', 'museum '.repeat(900)])
			for (const { signals } of evidenceOf(question).facts)
				expect(Object.entries(signals).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
	});

	it('a stored phrasing is nearest to itself', () => {
		expect(signalsOf('How much is a ticket?').nearest).toBeCloseTo(1, 4);
	});

	it('an unknown word takes away from nearness and coverage', () => {
		const plain = signalsOf('How much is a ticket?');
		const foreign = signalsOf('How much is a zeppelin ticket?');
		expect(foreign.nearest).toBeLessThan(plain.nearest);
		expect(foreign.covered).toBeLessThan(plain.covered);
		expect(foreign.missing).toBeGreaterThan(plain.missing);
	});

	it('a question to decline is nearer to the declines, and less answerable', () => {
		const decline = signalsOf('How old is Salim Karam?');
		const fact = signalsOf('Who is Salim Karam?');
		expect(decline.nearestDecline).toBeGreaterThan(fact.nearestDecline);
		expect(decline.answerable).toBeLessThan(fact.answerable);
	});
});

describe('what is stored word for word', () => {
	it.each(['who founded the museum', 'WHO FOUNDED THE MUSEUM?!', 'مَن أسّس المتحف'])(
		'%s is known for its fact',
		(question) => {
			const { stored } = evidenceOf(question);
			expect(stored !== undefined && 'fact' in stored && index.facts[stored.fact]!.id).toBe('founder');
		},
	);

	it('hello is known for its family of declines', () => {
		const { stored } = evidenceOf('hello');
		expect(stored !== undefined && 'decline' in stored && index.replying[stored.decline]!.id).toBe(
			'greeting',
		);
	});

	it.each(['', 'who founded a museum', 'museum'])('%j is not stored', (question) => {
		expect(evidenceOf(question).stored).toBeUndefined();
	});
});

describe('declines', () => {
	it.each([
		['hello', 'greeting'],
		['شكرا جزيلا', 'thanks'],
	])('%s is of the family %s', (question, id) => {
		const { decline, declineProbability } = evidenceOf(question);
		expect(index.replying[decline!]!.id).toBe(id);
		expect(declineProbability).toBeGreaterThan(0.5);
	});

	it('those without a reply are one family, which has no name', () => {
		const { decline, declineProbability } = evidenceOf('What is the capital of France?');
		expect(index.replying[decline!]).toBeUndefined();
		expect(declineProbability).toBeGreaterThan(0.5);
	});

	it('a base without declines names none', () => {
		const bare = indexBase({ ...MUSEUM, declines: [] }, BARE_TOOLS);
		const evidence = createEvidence(bare, createScorer(trainBase(bare.compiled)))(bare.read('hello museum'));
		expect(evidence).toMatchObject({ decline: undefined, declineProbability: 0 });
		expect(evidence.facts.every(({ signals }) => signals.nearestDecline === 0)).toBe(true);
	});
});
