import { Document } from 'yaml';
import type { Pair, Scalar } from 'yaml';
import type { FactBase, Language, Localised } from '../factbase/fact-base.ts';
import { LANGUAGES } from '../factbase/fact-base.ts';
import type { TaughtPhrasing } from '../memory/memory.ts';
import { toOneLine } from '../text/one-line.ts';

type Ask = Localised<readonly string[]>;

/** Phrasings by fact, as they stand in a fact file: what is under `ask` is to be added to that fact's own `ask`. */
export function writePhrasings(taught: readonly TaughtPhrasing[], base: FactBase): string {
	const byFact = new Map<string, TaughtPhrasing[]>();
	for (const phrasing of taught) {
		const id = phrasing.fact ?? '';
		byFact.set(id, [...(byFact.get(id) ?? []), phrasing]);
	}
	const facts = [...byFact].map(([id, phrasings]) => ({ id, ask: groupByLanguage(phrasings) }));
	const document = new Document({ facts });
	document.commentBefore = ' Add each list to the list of the same language under `ask` of that fact.';
	for (const [index, { id }] of facts.entries()) {
		const article = base.facts.find((fact) => fact.id === id)?.article;
		const note = article === undefined ? ' no fact has this id any more' : ` in ${article}.yaml`;
		const item = document.getIn(['facts', index]) as { items: readonly Pair<Scalar>[] };
		const key = item.items[0]?.value as Scalar | null | undefined;
		if (key !== null && key !== undefined) key.comment = note;
	}
	return document.toString();
}

/** Questions not to be answered, as a family for `declines.yaml`. */
export function writeDeclines(taught: readonly TaughtPhrasing[]): string {
	const document = new Document({ declines: [{ id: 'taught-in-discord', ask: groupByLanguage(taught) }] });
	document.commentBefore = ' Add this family to `declines` in declines.yaml.';
	return document.toString();
}

function groupByLanguage(phrasings: readonly TaughtPhrasing[]): Ask {
	const of = (language: Language) =>
		phrasings.filter((phrasing) => phrasing.language === language).map(({ question }) => toOneLine(question));
	return Object.fromEntries(
		LANGUAGES.map((language) => [language, of(language)] as const).filter(([, texts]) => texts.length > 0),
	);
}
