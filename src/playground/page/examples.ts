import type { Answering } from '../../answering/answer.ts';
import { detectScriptLanguage } from '../../answering/detect-language.ts';
import { normalise } from '../../answering/normalise.ts';
import { LANGUAGES } from '../../factbase/fact-base.ts';
import type { Fact, FactBase, Language } from '../../factbase/fact-base.ts';
import type { Example } from './protocol.ts';

const EACH = 3;
/** Longer ones do not fit a button on a phone. */
const LONGEST = 48;

export interface ExampleSources {
	readonly base: FactBase;
	readonly answering: Answering;
	/** Question words of the dialects, in normal form. */
	readonly dialectWords: ReadonlySet<string>;
}

type Fits = (question: string) => boolean;

/**
 * Questions to press on a first visit, chosen from the phrasings of the base itself: three a language where it has
 * them, each of another topic as long as there are topics, and one that the bot declines. Of the Arabic ones, one is in dialect and one in
 * Arabic written with Latin letters. Each is put to the core first, so that none promises what it does not do.
 */
export function pickExamples(sources: ExampleSources): readonly Example[] {
	const topics = new Set<string>();
	const answered = LANGUAGES.flatMap((language) => pickAnswered(sources, language, topics));
	return [...answered, ...pickDeclined(sources)];
}

/** The same, picked once for each base: every page that is opened asks for them. */
export function rememberExamples(): typeof pickExamples {
	const known = new WeakMap<FactBase, readonly Example[]>();
	return (sources) => {
		const examples = known.get(sources.base) ?? pickExamples(sources);
		known.set(sources.base, examples);
		return examples;
	};
}

function pickAnswered(
	{ answering, base, dialectWords }: ExampleSources,
	language: Language,
	/** Topics that an example was taken from; each one shows another. */
	topics: Set<string>,
): Example[] {
	const isDialect: Fits = (question) =>
		normalise(question)
			.split(' ')
			.some((word) => dialectWords.has(word));
	const isWritten: Fits = (question) => detectScriptLanguage(question) === language;
	const styles: readonly Fits[] =
		language === 'ar'
			? [
					(question) => isWritten(question) && !isDialect(question),
					(question) => isWritten(question) && isDialect(question),
					(question) => detectScriptLanguage(question) === 'en',
				]
			: [isWritten];
	const picked: string[] = [];
	for (let turn = 0; turn < EACH; turn += 1) {
		const fits = styles[turn] ?? isWritten;
		const found = findPhrasing(base.facts, language, (fact, question) => {
			const isTaken = topics.has(fact.topic) && topics.size < base.topics.length;
			if (isTaken || picked.includes(question) || question.length > LONGEST || !fits(question)) return false;
			const answer = answering.answer(question);
			return answer.kind === 'answer' && answer.best.fact.id === fact.id;
		});
		if (found === undefined) continue;
		topics.add(found.fact.topic);
		picked.push(found.question);
	}
	return picked.map((question) => ({ kind: 'answer', language, question }));
}

/** The first phrasing that fits; those shown in lists go first, since authors put the plainest there. */
function findPhrasing(
	facts: readonly Fact[],
	language: Language,
	fits: (fact: Fact, question: string) => boolean,
): { readonly fact: Fact; readonly question: string } | undefined {
	for (const most of [1, Infinity]) {
		for (const fact of facts) {
			const question = fact.ask[language]?.slice(0, most).find((phrasing) => fits(fact, phrasing));
			if (question !== undefined) return { fact, question };
		}
	}
	return undefined;
}

/** A question near the article that it does not answer, best one for which the bot has others to offer. */
function pickDeclined({ answering, base }: ExampleSources): Example[] {
	let plain: Example | undefined;
	for (const { ask, reply } of base.declines) {
		if (reply !== undefined) continue;
		for (const language of LANGUAGES) {
			for (const question of (ask[language] ?? []).slice(0, EACH)) {
				const answer = answering.answer(question);
				if (answer.kind !== 'decline' || question.length > LONGEST) continue;
				const example: Example = { kind: 'decline', language, question };
				if (answer.suggestions.length > 0) return [example];
				plain ??= example;
			}
		}
	}
	return plain === undefined ? [] : [plain];
}
