import type { Owner, Taught } from './answer.ts';
import type { BaseIndex } from './index-base.ts';
import { placeText } from './place-text.ts';
import type { Lesson } from './taught-evidence.ts';

/** What a guild was taught: word for word, and to learn from. */
export interface TaughtIndex {
	/** The class of a taught phrasing by its normal form, as `BaseIndex.labelOf` gives those of the base. */
	readonly labelOf: (normal: string) => number | undefined;
	/** In order of normal form, so that the order of teaching changes no answer. */
	readonly lessons: readonly Lesson[];
}

/** A phrasing as read, wherever it belongs. */
export type ReadPhrasing = (phrasing: string) => Omit<Lesson, 'label'>;

/** All that one guild or a few would teach; each time one more is taught, all are put together anew. */
const MOST_REMEMBERED = 4096;

/** Reads and places phrasings, and remembers them. */
export function createPhrasingReader({ read, space }: BaseIndex): ReadPhrasing {
	const remembered = new Map<string, ReturnType<ReadPhrasing>>();
	return (phrasing) => {
		const known = remembered.get(phrasing);
		if (known !== undefined) return known;
		const text = read(phrasing);
		const made = { text, placed: placeText(space.locate(text)) };
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(phrasing, made);
		return made;
	};
}

/** Finds taught phrasings by normal form; of two that share one, the later one holds. */
export function indexTaught(index: BaseIndex, taught: readonly Taught[], read: ReadPhrasing): TaughtIndex {
	const lessons = new Map<string, Lesson>();
	const places = new Map(index.facts.map(({ id }, place) => [id, place]));
	const silent = index.facts.length + index.replying.length;
	for (const { question, fact } of taught) {
		const label = fact === undefined ? silent : places.get(fact);
		if (label === undefined) continue;
		const lesson = read(question);
		// Without a letter or a digit there is nothing to know it by.
		if (lesson.text.normal !== '') lessons.set(lesson.text.normal, { ...lesson, label });
	}
	return {
		labelOf: (normal) => lessons.get(normal)?.label,
		lessons: [...lessons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lesson]) => lesson),
	};
}

/** A class as the owner of a phrasing. */
export function ownerOfLabel({ facts }: BaseIndex, label: number | undefined): Owner | undefined {
	if (label === undefined) return undefined;
	const fact = facts[label];
	return fact === undefined ? 'declined' : { fact: fact.id };
}
