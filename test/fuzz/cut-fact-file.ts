const ENTRY = /^ {2}- /u;
const ENTRY_OF_FACTS = /^ {2}- id:/u;
const PHRASING = /^ {8}- /u;
const CONTINUED = /^ {9,}/u;

/**
 * A real fact file cut short, as it was written: the first entries of each list, the first phrasings of each language.
 * Loading the whole one ten thousand times would take a day.
 */
export function cutFactFile(
	text: string,
	most: { readonly entries: number; readonly phrasings: number },
): string {
	const kept: string[] = [];
	let entries = 0;
	let phrasings = 0;
	for (const line of text.split('\n')) {
		if (ENTRY.test(line)) {
			if (ENTRY_OF_FACTS.test(line)) entries++;
			phrasings = 0;
		} else if (PHRASING.test(line)) phrasings++;
		else if (!CONTINUED.test(line)) phrasings = 0;
		if (entries <= most.entries && phrasings <= most.phrasings) kept.push(line);
	}
	return `${kept.join('\n').trimEnd()}\n`;
}
