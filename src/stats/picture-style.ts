import type { KindCounts } from './guild-stats.ts';

/** The picture, in pixels: about as wide as Discord shows one, and its texts still legible on a phone. */
export const PICTURE = { width: 1_000, height: 600, padding: 28 } as const;

/** Near Discord's own dark background, and dark on a light one, too: every colour stands out by 3:1 or more. */
export const COLOURS = {
	background: '#1e1f22',
	text: '#f2f3f5',
	muted: '#b5bac1',
	line: '#3f4248',
	/** Behind the questions: their text stands out from it by more than 4.5:1. */
	factBar: '#2c4a66',
} as const;

/** In the order they are stacked. Told apart by lightness, too, for those who do not see all colours. */
export const KIND_COLOURS: Readonly<Record<keyof KindCounts, string>> = {
	answered: '#58a6ea',
	suggested: '#f5e067',
	declined: '#cf4e1f',
};
