import type { Answer, Answering, AskOptions, Candidate } from '../../src/answering/answer.ts';
import { detectScriptLanguage } from '../../src/answering/detect-language.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import type { Fact, FactBase, Language } from '../../src/factbase/fact-base.ts';

/**
 * A core that tests can see through: a stored phrasing is answered, "near <question>" gets suggestions, "far
 * <question>" is declined with suggestions, and everything else is declined.
 */
export function createFakeAnswering(base: FactBase): Answering {
	return {
		version: base.version,
		answer: (question, options = {}) => answer(base, question, options),
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
	};
}

function answer(base: FactBase, question: string, { defaultLanguage, language }: AskOptions): Answer {
	const chosen = language === 'ar' || language === 'en' ? language : undefined;
	const reply = chosen ?? detectScriptLanguage(question) ?? defaultLanguage ?? 'ar';
	const fact = findFact(base, question);
	if (fact !== undefined) return { kind: 'answer', best: { fact, confidence: 1 }, ...pick(fact, reply) };
	const decline = base.declines.find(({ ask }) => phrasings(ask).some((text) => isSame(text, question)));
	const own = decline?.reply?.[reply];
	if (own !== undefined) return { kind: 'decline', language: reply, reply: own, suggestions: [] };
	const [word, ...rest] = question.split(' ');
	const near = findFact(base, rest.join(' '));
	if (near === undefined) return { kind: 'decline', language: reply, suggestions: [] };
	const all = [near, ...base.facts.filter((candidate) => candidate !== near)];
	const suggestions: Candidate[] = all.map((candidate) => ({ fact: candidate, confidence: 0.5 }));
	return {
		kind: word === 'near' ? 'suggest' : 'decline',
		language: detectScriptLanguage(rest.join(' ')) ?? reply,
		best: { fact: near, confidence: 0.5 },
		suggestions,
	};
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
