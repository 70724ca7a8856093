/** Many texts in one array of UTF-16 code units: no object a text, and straight from a file. */
export interface StringTable {
	readonly units: Uint16Array;
	/** Where each text begins; one more at the end. */
	readonly starts: Uint32Array;
}

export function packStrings(texts: readonly string[]): StringTable {
	const starts = new Uint32Array(texts.length + 1);
	for (const [at, text] of texts.entries()) starts[at + 1] = starts[at]! + text.length;
	const units = new Uint16Array(starts[texts.length]!);
	for (const [which, text] of texts.entries()) {
		const start = starts[which]!;
		for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
	}
	return { units, starts };
}

/** Gives the texts of a table, each made when it is first asked for. They are words and ids, so none is too long for a call. */
export function createTextLookup({ units, starts }: StringTable): (at: number) => string {
	const texts: (string | undefined)[] = Array.from({ length: starts.length - 1 });
	return (at) => (texts[at] ??= String.fromCharCode(...units.subarray(starts[at], starts[at + 1])));
}

/** Lists of numbers by key, one after the other. */
export interface Lists {
	/** Where each list begins; one more at the end. */
	readonly starts: Uint32Array;
	readonly items: Uint32Array;
}

export function packLists(lists: readonly (readonly number[])[]): Lists {
	const starts = new Uint32Array(lists.length + 1);
	for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length;
	const items = new Uint32Array(starts[lists.length]!);
	for (const [at, list] of lists.entries()) items.set(list, starts[at]);
	return { starts, items };
}
