const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * Cuts a text to the longest beginning that is at most `width` wide, an ellipsis included. Never within a grapheme.
 * Measuring costs milliseconds, so the place is searched by halves.
 */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
	if (measure(text) <= width) return text;
	const ends = [...GRAPHEMES.segment(text)].map(({ index }) => index);
	const cutAt = (count: number) => `${text.slice(0, ends[count] ?? text.length).trimEnd()}${ELLIPSIS}`;
	let fits = 0;
	let tooWide = ends.length;
	while (tooWide - fits > 1) {
		const middle = (fits + tooWide) >> 1;
		if (measure(cutAt(middle)) <= width) fits = middle;
		else tooWide = middle;
	}
	return cutAt(fits);
}
