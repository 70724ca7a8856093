import type { QuestionForms, QuestionType } from './language-data.ts';
import { normalise } from './normalise.ts';

/**
 * Question words are evidence: متى, امتى, وقتاش and "when" all ask for a time, and a fact whose phrasings ask for a
 * time is a better answer to them than one that names a person.
 */
export interface QuestionTypes {
	/** Whether a normalised word only asks, and so says nothing of what is asked about. */
	readonly isQuestionWord: (word: string) => boolean;
	/**
	 * The types a question asks for, from its normalised words. A yes/no opening ("did", هل) counts only when nothing
	 * more telling stands in the question; an empty set means that it names no type (keywords).
	 */
	readonly read: (words: readonly string[]) => ReadonlySet<QuestionType>;
}

/** Reads types of questions by a table; the first type to list a form keeps it. */
export function createQuestionTypes(rows: readonly QuestionForms[]): QuestionTypes {
	const typeOf = new Map<string, QuestionType>();
	const words = new Set<string>();
	/** The longest form that begins with a word: most words begin none, and then nothing is looked up. */
	const longestFrom = new Map<string, number>();
	for (const { type, forms, nouns } of rows) {
		for (const form of [...forms, ...nouns].map(normalise)) {
			if (!typeOf.has(form)) typeOf.set(form, type);
			const [first = '', ...rest] = form.split(' ');
			longestFrom.set(first, Math.max(1 + rest.length, longestFrom.get(first) ?? 0));
		}
		for (const form of forms.map(normalise)) if (!form.includes(' ')) words.add(form);
	}

	/** The longest form wins: "how long" is not "how". */
	function longestAt(asked: readonly string[], start: number): { type?: QuestionType; length: number } {
		const longest = longestFrom.get(asked[start]!) ?? 0;
		for (let length = Math.min(longest, asked.length - start); length > 0; length--) {
			const type = typeOf.get(asked.slice(start, start + length).join(' '));
			if (type !== undefined) return { type, length };
		}
		return { length: 1 };
	}

	return {
		isQuestionWord: (word) => words.has(word),
		read(asked) {
			const types = new Set<QuestionType>();
			for (let start = 0; start < asked.length;) {
				const { type, length } = longestAt(asked, start);
				if (type !== undefined) types.add(type);
				start += length;
			}
			const opensWithWhether = typeOf.get(asked[0] ?? '') === 'whether';
			if (types.has('whether') && (types.size > 1 || !opensWithWhether)) types.delete('whether');
			if (types.size > 1) types.delete('what');
			// Without its vowel مَن (who) is spelt as مِن (from), which does not open a question on its own.
			if (types.size === 0 && asked[0] === 'من') types.add('who');
			return types;
		},
	};
}
