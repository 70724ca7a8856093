import type {
	Answer,
	Answering,
	AskOptions,
	Candidate,
	Groupable,
	Owner,
	Taught,
} from '../../src/answering/answer.ts';
import { detectScriptLanguage } from '../../src/answering/detect-language.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import type { Decline, Fact, FactBase, Language } from '../../src/factbase/fact-base.ts';

/**
 * A core that tests can see through: a stored phrasing is answered, "near <question>" gets suggestions, "far
 * <question>" is declined with suggestions, and everything else is declined. What is taught holds word for word.
 */
export function createFakeAnswering(base: FactBase, taught: readonly Taught[] = []): Answering {
	return {
		version: base.version,
		answer: (question, options = {}) => answer(base, taught, question, options),
		explain: () => {
			throw new Error('The fake core explains nothing.');
		},
		complete: (typed, limit, preferred) => {
			const language = detectScriptLanguage(typed) ?? preferred ?? 'ar';
			const wanted = normalise(typed);
			return base.facts
				.flatMap((fact) => (fact.ask[language] ?? []).map((question) => ({ fact, question, language })))
				.filter(({ question }) => normalise(question).includes(wanted))
				.slice(0, limit);
		},
		withTaught: (more) => createFakeAnswering(base, [...taught, ...more]),
		ownerOf: (question) => findOwner(base, taught, question),
		group,
	};
}

function findOwner(base: FactBase, taught: readonly Taught[], question: string): Owner | undefined {
	const isHeld = ({ fact }: Taught): boolean =>
		fact === undefined || base.facts.some(({ id }) => id === fact);
	const own = taught.findLast((one) => isHeld(one) && isSame(one.question, question));
	if (own !== undefined) return own.fact === undefined ? 'declined' : { fact: own.fact };
	const fact = findFact(base, question);
	if (fact !== undefined) return { fact: fact.id };
	return findDecline(base, question) === undefined ? undefined : 'declined';
}

/** One by normal form, else by their best candidate. */
function group(questions: readonly Groupable[]): number[] {
	const found: Groupable[] = [];
	return questions.map((question) => {
		const known = found.findIndex(
			(other) =>
				isSame(other.question, question.question) ||
				(other.fact !== undefined && other.fact === question.fact),
		);
		return known < 0 ? found.push(question) - 1 : known;
	});
}

function answer(
	base: FactBase,
	taught: readonly Taught[],
	question: string,
	{ defaultLanguage, language }: AskOptions,
): Answer {
	const chosen = language === 'ar' || language === 'en' ? language : undefined;
	const reply = chosen ?? detectScriptLanguage(question) ?? defaultLanguage ?? 'ar';
	const owner = findOwner(base, taught, question);
	const isSettled = owner === 'declined';
	const fact = isSettled ? undefined : base.facts.find(({ id }) => id === owner?.fact);
	if (fact !== undefined) return { kind: 'answer', best: { fact, confidence: 1 }, ...pick(fact, reply) };
	const own = findDecline(base, question)?.reply?.[reply];
	if (own !== undefined) return { kind: 'decline', language: reply, reply: own, suggestions: [], isSettled };
	const [word, ...rest] = question.split(' ');
	const near = findFact(base, rest.join(' '));
	if (near === undefined) return { kind: 'decline', language: reply, suggestions: [], isSettled };
	const all = [near, ...base.facts.filter((candidate) => candidate !== near)];
	const suggestions: Candidate[] = all.map((candidate) => ({ fact: candidate, confidence: 0.5 }));
	const considered = {
		language: detectScriptLanguage(rest.join(' ')) ?? reply,
		best: { fact: near, confidence: 0.5 },
		suggestions,
	};
	return word === 'near' && !isSettled
		? { kind: 'suggest', ...considered }
		: { kind: 'decline', ...considered, isSettled };
}

function findDecline(base: FactBase, question: string): Decline | undefined {
	return base.declines.find(({ ask }) => phrasings(ask).some((text) => isSame(text, question)));
}

function findFact(base: FactBase, question: string): Fact | undefined {
	return base.facts.find(({ ask }) => phrasings(ask).some((text) => isSame(text, question)));
}

function phrasings(ask: Fact['ask']): readonly string[] {
	return LANGUAGES.flatMap((language) => ask[language] ?? []);
}

function isSame(a: string, b: string): boolean {
	return normalise(a) === normalise(b);
}

function pick(fact: Fact, wanted: Language): { readonly text: string; readonly language: Language } {
	const language = fact.answer[wanted] === undefined ? (wanted === 'ar' ? 'en' : 'ar') : wanted;
	return { text: fact.answer[language] ?? '', language };
}
