import { LANGUAGES } from '../fact-base.ts';
import { errorAt, formatPlace, warningAt } from '../problem.ts';
import type { Located, Place, Problem } from '../problem.ts';
import type { FactEntry } from '../schema.ts';
import type { Sources } from '../sources.ts';

/** Brings a question into the form in which questions are compared: that of the answering core. */
export type Normalise = (text: string) => string;

interface Phrasing {
	readonly kind: 'fact' | 'decline';
	readonly id: string;
	readonly text: string;
	readonly place: Place;
}

/**
 * After normalisation no phrasing belongs to two facts, or to a fact and a decline (errors: the question could
 * not be decided), and none is written twice in one fact, or among the declines (warnings: it adds nothing).
 */
export function* distinctPhrasings({ articles, declines }: Sources, normalise: Normalise): Iterable<Problem> {
	const facts = articles.flatMap((article) => article.facts);
	const seen = new Map<string, Phrasing>();
	for (const phrasing of [...phrasingsOf('fact', facts), ...phrasingsOf('decline', declines)]) {
		const key = normalise(phrasing.text);
		const first = seen.get(key);
		if (key === '') {
			yield errorAt(phrasing.place, `${quoted(phrasing)} holds no word or number to ask by: take it away.`);
		} else if (first === undefined) {
			seen.set(key, phrasing);
		} else {
			yield clash(first, phrasing);
		}
	}
}

/** No form of the lexicon stands for two concepts: it would make one word of both. */
export function* distinctForms({ concepts }: Sources, normalise: Normalise): Iterable<Problem> {
	const seen = new Map<string, { readonly id: string; readonly place: Place }>();
	for (const { value, place } of concepts) {
		for (const language of LANGUAGES) {
			for (const [index, form] of (value[language] ?? []).entries()) {
				const here = { id: value.id, place: place(language, index) };
				const first = seen.get(normalise(form));
				if (first === undefined) seen.set(normalise(form), here);
				else if (first.id !== value.id) {
					const where = `${first.id} too (${formatPlace(first.place)})`;
					yield warningAt(
						here.place,
						`${JSON.stringify(form)} is a form of ${where}: keep it in one of them.`,
					);
				}
			}
		}
	}
}

function phrasingsOf(
	kind: Phrasing['kind'],
	entries: readonly Located<Pick<FactEntry, 'id' | 'ask'>>[],
): Phrasing[] {
	return entries.flatMap(({ value, place }) =>
		LANGUAGES.flatMap((language) =>
			(value.ask[language] ?? []).map((text, index) => ({
				kind,
				id: value.id,
				text,
				// Found when asked for: of a hundred thousand phrasings only the few that clash are.
				get place() {
					return place('ask', language, index);
				},
			})),
		),
	);
}

function clash(first: Phrasing, second: Phrasing): Problem {
	const other = `${first.kind} ${first.id} (${formatPlace(first.place)})`;
	const same = first.text === second.text ? '' : `, as ${quoted(first)}`;
	if (first.kind === second.kind && (first.id === second.id || first.kind === 'decline')) {
		const message = `${quoted(second)} is written already, in ${other}${same}: take one away.`;
		return warningAt(second.place, message);
	}
	const message = `${quoted(second)} belongs to the ${other} too${same}: a question can have only one answer.`;
	return errorAt(second.place, message);
}

function quoted({ text }: Pick<Phrasing, 'text'>): string {
	return JSON.stringify(text);
}
