/** Remembers what a function gave for each text, until there are too many: people may write anything. */
export function remember<T>(compute: (text: string) => T, most: number): (text: string) => T {
	const cache = new Map<string, T>();
	return (text) => {
		const cached = cache.get(text);
		if (cached !== undefined) return cached;
		const value = compute(text);
		// A text without end is no word, and would be held for long.
		if (text.length > LONGEST_KEPT) return value;
		if (cache.size >= most) cache.clear();
		cache.set(text, value);
		return value;
	};
}

const LONGEST_KEPT = 64;

/**
 * A normaliser that remembers its words. No rule of normalising reaches over a space (a property test holds it to
 * that), so a text is the normal forms of its words, and words come again and again.
 */
export function normaliseByWords(
	normalise: (text: string) => string,
	most: number,
): (text: string) => string {
	const normaliseWord = remember(normalise, most);
	return (text) => {
		let normal = '';
		for (let start = 0; start <= text.length;) {
			const space = text.indexOf(' ', start);
			const end = space < 0 ? text.length : space;
			if (end > start) {
				const word = normaliseWord(text.slice(start, end));
				if (word !== '') normal = normal === '' ? word : `${normal} ${word}`;
			}
			start = end + 1;
		}
		return normal;
	};
}
