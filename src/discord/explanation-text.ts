import type { ExplainedCandidate, ExplainedWord, Explanation } from '../answering/explain.ts';
import type { Language } from '../factbase/fact-base.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Catalogue } from './catalogue/en.ts';
import { pickQuestion } from './reply.ts';
import { showQuestion } from './shown-question.ts';

const WORDS = 15;
const SIGNALS = 4;
/** The left-to-right mark keeps a sign on the left of its number in a line that runs from the right. */
const MARK = '\u200E';

const percent = (value: number): number => Math.round(100 * value);

/** Why a question gets its verdict, in lines for a moderator. */
export function renderExplanation(explanation: Explanation, language: Language): readonly string[] {
	const say = CATALOGUES[language];
	const { candidates, words } = explanation;
	const [first] = candidates;
	const verdicts = {
		answer: say.explainAnswer,
		suggest: say.explainSuggest,
		decline: say.explainDecline,
	};
	return [
		verdicts[explanation.kind],
		describeReason(explanation, say),
		...(words.length === 0 ? [] : [say.explainWords]),
		...words.slice(0, WORDS).map((word) => `- ${describeWord(word, say)}`),
		...(candidates.length === 0 ? [] : [say.explainCandidates]),
		...candidates.flatMap(({ confidence, fact }) => [
			`- ${say.sure(percent(confidence))}`,
			`> ${pickQuestion(fact, language)}`,
		]),
		...(first === undefined ? [] : [say.explainSignals, ...describeSignals(first, say)]),
	];
}

function describeReason(explanation: Explanation, say: Catalogue): string {
	const { answerFrom, candidates, decided, kind, suggestFrom } = explanation;
	const sure = percent(candidates[0]?.confidence ?? 0);
	if (decided === 'stored') return say.becauseStored;
	if (decided === 'nothing known') return say.becauseNothing;
	if (decided === 'answerFrom') return say.becauseSure(sure, percent(answerFrom));
	return kind === 'suggest'
		? say.becauseUnsure(sure, percent(suggestFrom), percent(answerFrom))
		: say.becauseTooLittle(sure, percent(suggestFrom));
}

/** The word stands first, alone: what follows it is in the reader's language. */
function describeWord({ concept, role, standsFor, written }: ExplainedWord, say: Catalogue): string {
	const notes = [
		...(standsFor === undefined ? [] : [say.wordReadAs(standsFor.word, percent(standsFor.weight))]),
		...(concept === undefined ? [] : [say.wordConcept(concept.replace(/^~/u, ''))]),
		...(role === 'empty' ? [say.wordEmpty] : []),
		...(role === 'unknown' ? [say.wordUnknown] : []),
	];
	const word = `**${showQuestion(written)}**`;
	return notes.length === 0 ? word : `${word}: ${notes.join(' · ')}`;
}

function describeSignals({ signals }: ExplainedCandidate, say: Catalogue): readonly string[] {
	return signals
		.filter(({ adds }) => Math.abs(adds) >= 0.05)
		.slice(0, SIGNALS)
		.map(
			({ adds, name }) =>
				`- ${say.signals[name]}: ${MARK}${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(1)}`,
		);
}
