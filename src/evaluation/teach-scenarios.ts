import type { Answering, Taught } from '../answering/answer.ts';
import { createAnswering } from '../answering/answering.ts';
import { createSeededRandom } from '../answering/seeded-random.ts';
import { LANGUAGES, type Decline, type Fact, type FactBase } from '../factbase/fact-base.ts';
import type { Prepared } from './ablate.ts';
import { keepLanguage, type LabelledQuestions } from './questions.ts';
import { thinBase } from './thin-base.ts';

/** A question with the facts that answer it; none: it is to be declined. */
export interface Probe {
	readonly q: string;
	readonly facts: ReadonlySet<string>;
}

/** A base that lacks something, what moderators would teach it, and the questions that show what that is worth. */
export interface TeachScenario {
	readonly name: string;
	readonly base: FactBase;
	readonly core: Answering;
	/** For each fact, or family to decline, that the base lacks: questions it gets wrong, in the order of teaching. */
	readonly pools: readonly (readonly Taught[])[];
	/** Questions for what the base lacks; none of them is taught. */
	readonly near: readonly Probe[];
	/** Questions that other facts answer. */
	readonly others: readonly Probe[];
	/** What must be declined. */
	readonly declined: readonly Probe[];
}

/** A third of the facts, or of the families to decline, is lacking. */
const SHARE_LACKING = 1 / 3;
/** Tried for each one that is lacking, and kept of those that go wrong. */
const TRIED = 60;
const KEPT = 10;
/** Of each family to decline that is lacking, so many others are asked. */
const ASKED_OF_FAMILY = 15;

function shuffle<T>(all: readonly T[], random: () => number): T[] {
	const keys = new Map(all.map((one) => [one, random()]));
	return [...all].sort((a, b) => keys.get(a)! - keys.get(b)!);
}

const phrasingsOf = ({ ask }: Pick<Fact, 'ask'>): string[] =>
	LANGUAGES.flatMap((language) => ask[language] ?? []);

/** With its first phrasing in each language alone. */
function keepFirst(fact: Fact): Fact {
	const ask = LANGUAGES.map((language) => [language, fact.ask[language]?.slice(0, 1) ?? []]);
	return { ...fact, ask: Object.fromEntries(ask) as Fact['ask'] };
}

/** All labelled questions, with the facts of the whole base that answer each. */
function listProbes({ facts }: FactBase, questions: LabelledQuestions): Probe[] {
	const answering = (question: LabelledQuestions['answerable'][number]): Set<string> =>
		new Set(facts.filter((fact) => questions.isRightFact(question, fact)).map(({ id }) => id));
	return [
		...questions.answerable.map((question) => ({ q: question.q, facts: answering(question) })),
		...questions.unanswerable.map(({ q }) => ({ q, facts: new Set<string>() })),
		...questions.fitting.map(({ q, facts: own }) => ({ q, facts: new Set(own) })),
	];
}

/** A third of the facts of a base keep one phrasing a language; the others of `whole` are what is taught. */
export function teachFacts(
	name: string,
	{ base, tools }: Prepared,
	whole: FactBase,
	questions: LabelledQuestions,
	seed: number,
): TeachScenario {
	const random = createSeededRandom(seed);
	const lacking = new Set(base.facts.filter(() => random() < SHARE_LACKING).map(({ id }) => id));
	const lean = { ...base, facts: base.facts.map((fact) => (lacking.has(fact.id) ? keepFirst(fact) : fact)) };
	const core = createAnswering(lean, tools);
	const isRight = (question: string, fact: string): boolean => {
		const answer = core.answer(question);
		return answer.kind === 'answer' && answer.best.fact.id === fact;
	};
	const pools = base.facts
		.filter(({ id }) => lacking.has(id))
		.map((fact) => {
			const all = whole.facts.find(({ id }) => id === fact.id)?.ask ?? {};
			const spoken = LANGUAGES.filter((language) => (fact.ask[language]?.length ?? 0) > 0);
			return shuffle(
				spoken.flatMap((language) => all[language] ?? []),
				random,
			)
				.slice(0, TRIED)
				.filter((question) => !isRight(question, fact.id))
				.slice(0, KEPT)
				.map((question) => ({ question, fact: fact.id }));
		});
	const held = new Set(base.facts.map(({ id }) => id));
	const probes = listProbes(whole, questions).map(({ q, facts }) => ({
		q,
		facts: new Set([...facts].filter((id) => held.has(id))),
	}));
	const isNear = ({ facts }: Probe): boolean => facts.size > 0 && [...facts].every((id) => lacking.has(id));
	return {
		name,
		base: lean,
		core,
		pools,
		near: probes.filter(isNear),
		others: probes.filter((probe) => probe.facts.size > 0 && !isNear(probe)),
		declined: probes.filter(({ facts }) => facts.size === 0),
	};
}

/** The same for bases as others write them: few facts and phrasings, one language, no lexicon, no declines. */
export function teachThinBases(
	{ base, tools }: Prepared,
	questions: LabelledQuestions,
	seed: number,
): TeachScenario[] {
	return LANGUAGES.map((language) =>
		teachFacts(
			'facts of a thin base',
			{ base: thinBase(base, language, seed), tools },
			base,
			keepLanguage(questions, language),
			seed,
		),
	);
}

/** A third of the silent families to decline is left out; one half of each is what is taught, the other is asked. */
export function teachDeclines(
	name: string,
	{ base, tools }: Prepared,
	questions: LabelledQuestions,
	seed: number,
): TeachScenario {
	const random = createSeededRandom(seed);
	const isLacking = (family: Decline): boolean => family.reply === undefined && random() < SHARE_LACKING;
	const lacking = new Set(base.declines.filter(isLacking));
	const lean = { ...base, declines: base.declines.filter((family) => !lacking.has(family)) };
	const core = createAnswering(lean, tools);
	const families = [...lacking].map((family) => shuffle(phrasingsOf(family), random));
	const probes = listProbes(base, questions);
	return {
		name,
		base: lean,
		core,
		pools: families.map((all) =>
			all
				.slice(0, all.length / 2)
				.slice(0, TRIED)
				.filter((question) => core.answer(question).kind !== 'decline')
				.slice(0, KEPT)
				.map((question) => ({ question, fact: undefined })),
		),
		near: families
			.flatMap((all) => all.slice(all.length / 2).slice(0, ASKED_OF_FAMILY))
			.map((q) => ({ q, facts: new Set<string>() })),
		others: probes.filter(({ facts }) => facts.size > 0),
		declined: probes.filter(({ facts }) => facts.size === 0),
	};
}
