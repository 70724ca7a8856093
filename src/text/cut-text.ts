const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * Cuts a text to at most `max` UTF-16 units, an ellipsis included. Never within a grapheme: a letter keeps its
 * tashkeel, and an emoji stays whole.
 */
export function cutText(text: string, max: number): string {
	if (text.length <= max) return text;
	let kept = '';
	// No grapheme that fits begins beyond `max`, so what follows need not be looked at.
	for (const { segment } of GRAPHEMES.segment(text.slice(0, max + ELLIPSIS.length))) {
		if (kept.length + segment.length > max - ELLIPSIS.length) break;
		kept += segment;
	}
	return max < ELLIPSIS.length ? '' : `${kept.trimEnd()}${ELLIPSIS}`;
}
