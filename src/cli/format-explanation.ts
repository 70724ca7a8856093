import type { ExplainedCandidate, ExplainedWord, Explanation } from '../answering/explain.ts';

const percent = (value: number): string => `${Math.round(100 * value)} %`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

function describeWord({ written, standsFor, concept, role }: ExplainedWord): string {
	const notes = [
		...(standsFor === undefined ? [] : [`read as ${standsFor.word}, ${percent(standsFor.weight)}`]),
		...(concept === undefined
			? []
			: [concept.startsWith('~') ? `sense "${concept.slice(1)}"` : `concept ${concept}`]),
		...(role === 'telling' ? [] : [role === 'empty' ? 'tells nothing of the subject' : 'never seen']),
	];
	return `  ${written}${notes.length === 0 ? '' : `: ${notes.join('; ')}`}`;
}

function describeCandidate({ fact, confidence, signals }: ExplainedCandidate): string[] {
	return [
		`  ${fact.id}: confidence ${confidence.toFixed(3)}`,
		...signals.map(
			({ name, value, adds }) => `    ${name.padEnd(15)}${value.toFixed(2).padStart(7)}  ${signed(adds)}`,
		),
	];
}

function describeDecision({ kind, decided, stored, candidates, ...limits }: Explanation): string {
	const confidence = (candidates[0]?.confidence ?? 0).toFixed(3);
	switch (decided) {
		case 'stored':
			return `${kind}: the question stands word for word under ${stored}.`;
		case 'nothing known':
			return `${kind}: nothing in the question is known.`;
		case 'answerFrom':
			return `${kind}: ${confidence} is at least ${limits.answerFrom}, from which a fact is answered.`;
		case 'suggestFrom':
		default:
			return kind === 'suggest'
				? `${kind}: ${confidence} is at least ${limits.suggestFrom}, from which a fact is suggested, and below ${limits.answerFrom}.`
				: `${kind}: ${confidence} is too little for an answer (${limits.answerFrom}), or it is a message with a reply of its own.`;
	}
}

/** An explanation as a page for a terminal: words, evidence of the top three, and what decided. */
export function formatExplanation(explanation: Explanation): string {
	const { language, words, types, candidates, bias } = explanation;
	return [
		describeDecision(explanation),
		'',
		`Language: ${language ?? 'not told'}. Asks for: ${types.length === 0 ? 'no type' : types.join(', ')}.`,
		'Words:',
		...words.map(describeWord),
		`Evidence (each signal, its value, and what it adds to the log-odds; ${signed(bias)} to begin with):`,
		...candidates.flatMap(describeCandidate),
	].join('\n');
}
