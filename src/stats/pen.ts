import type { Language } from '../factbase/fact-base.ts';
import { directionOf, isolateText } from './direct-text.ts';
import { fitText } from './fit-text.ts';
import { COLOURS, PICTURE } from './picture-style.ts';
import { FONT_FAMILY } from './render-svg.ts';
import type { Look, Renderer, TextStyle } from './render-svg.ts';

/** echarts draws bars at 2. */
const ABOVE_BARS = 10;

/** Where a line begins and how far it may reach, counted from the side where the language begins. */
export interface Place {
	readonly start: number;
	/** The middle of the line, from above. */
	readonly y: number;
	readonly width: number;
	/** Which end of the place the text touches. */
	readonly align: 'start' | 'end' | 'middle';
}

/** A drawn element of echarts' `graphic` component. */
export type Shape = ReturnType<typeof makeText> | ReturnType<typeof makeRectangle>;

/** Makes the elements of a picture that runs in the direction of its language. */
export interface Pen {
	/** One line, cut to its place. */
	readonly write: (text: string, place: Place, look: Look) => Shape;
	readonly fill: (start: number, y: number, size: number, colour: string) => Shape;
	readonly measure: (text: string, style: TextStyle) => number;
	readonly isRightToLeft: boolean;
}

/** All horizontal places are mirrored here, once, for Arabic. */
export function createPen(language: Language, { measure }: Pick<Renderer, 'measure'>): Pen {
	const isRightToLeft = language === 'ar';
	const mirror = (x: number) => (isRightToLeft ? PICTURE.width - x : x);
	return {
		isRightToLeft,
		measure: (text, style) => measure(isolateText(text, directionOf(text, language)), style),
		write: (text, { start, y, width, align }, look) => {
			// Of the whole text: what is cut off may hold its only letters of the language.
			const direction = directionOf(text, language);
			const fitted = fitText(text, width, (part) => measure(isolateText(part, direction), look));
			const x = mirror(align === 'start' ? start : align === 'end' ? start + width : start + width / 2);
			const isAtLeft = (align === 'start') !== isRightToLeft;
			const side = align === 'middle' ? 'center' : isAtLeft ? 'left' : 'right';
			return makeText(isolateText(fitted, direction), x, y, side, look);
		},
		fill: (start, y, size, colour) =>
			makeRectangle(isRightToLeft ? mirror(start + size) : start, y - size / 2, size, colour),
	};
}

function makeText(text: string, x: number, y: number, align: 'left' | 'center' | 'right', look: Look) {
	const { size, weight, colour = COLOURS.text } = look;
	return {
		type: 'text' as const,
		silent: true,
		z: ABOVE_BARS,
		x,
		y,
		style: {
			text,
			fill: colour,
			fontFamily: FONT_FAMILY,
			fontSize: size,
			fontWeight: weight,
			align,
			verticalAlign: 'middle' as const,
		},
	};
}

function makeRectangle(x: number, y: number, size: number, colour: string) {
	return {
		type: 'rect' as const,
		silent: true,
		shape: { x, y, width: size, height: size, r: 3 },
		style: { fill: colour },
	};
}
