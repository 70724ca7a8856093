/** What a text says that the same text in another language must say too. */
export type QuantityKind = 'number' | 'weekday' | 'month';

export interface Mention {
	readonly kind: QuantityKind;
	/** As it stands in the text. */
	readonly written: string;
	/** What it may mean: `5 thousand` is 5 or 5000. Two mentions agree when they share one. */
	readonly values: readonly string[];
	/**
	 * Whether the other language must have it. A word that often means something else (`one`, `second`, `may`,
	 * a dual) answers a mention on the other side but asks for none, so that sound answers raise no alarm.
	 */
	readonly isSure: boolean;
}

/** What a word alone may mean. */
export type Reading =
	/** 1 to 19: `four`, `رابع`. */
	| { readonly as: 'unit'; readonly value: number; readonly isSure: boolean }
	/** 20 to 90. */
	| { readonly as: 'tens'; readonly value: number }
	/** The second word of 11 to 19 in Arabic: `عشر`. */
	| { readonly as: 'ten' }
	/** `hundred` and up; a dual is two of them. */
	| { readonly as: 'scale'; readonly value: number; readonly isDual: boolean }
	| { readonly as: 'dual' }
	| { readonly as: 'weekday' | 'month'; readonly values: readonly string[]; readonly sure: Sureness };

/** `dated`: only beside a number, or a word that goes before a day or a date. */
export type Sureness = 'always' | 'dated' | 'never';

export interface QuantityWords {
	/** All that a word may mean; empty for most. */
	readonly read: (word: string) => readonly Reading[];
	/** Whether a weekday or month is to be expected after this word. */
	readonly leadsToDate: (word: string) => boolean;
	/** The number that two words make together, `twenty` and `one`; undefined when they are two numbers or none. */
	readonly joins: (first: Reading, second: Reading, secondWord: string) => number | undefined;
}

/** Reads a table of words written as `four:4 five:5`, which keeps long lists short. */
export function readTable(table: string): [word: string, value: string][] {
	return table
		.trim()
		.split(/\s+/u)
		.map((pair) => {
			const [word = '', value = ''] = pair.split(':');
			return [word, value];
		});
}
