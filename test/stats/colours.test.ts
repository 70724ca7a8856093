import { describe, expect, it } from 'vitest';
import { COLOURS, KIND_COLOURS } from '../../src/stats/picture-style.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes (2009), severity 1.0, over linear RGB. */
const VISIONS: Readonly<Record<string, Matrix>> = {
	'all colours': [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	'no red (protanopia)': [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	'no green (deuteranopia)': [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	'no blue (tritanopia)': [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
	'no colour': [
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
	],
};
const TO_XYZ: Matrix = [
	[0.4124, 0.3576, 0.1805],
	[0.2126, 0.7152, 0.0722],
	[0.0193, 0.1192, 0.9505],
];
const WHITE: Triple = [0.9505, 1, 1.089];

const map = (triple: Triple, change: (value: number, index: number) => number): Triple => [
	change(triple[0], 0),
	change(triple[1], 1),
	change(triple[2], 2),
];
const multiply = (matrix: Matrix, [a, b, c]: Triple): Triple =>
	map([0, 1, 2], (row) => {
		const [x, y, z] = matrix[row as 0 | 1 | 2];
		return x * a + y * b + z * c;
	});

function toLinear(hex: string): Triple {
	const channel = (index: number) => Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
	return map([0, 1, 2], (index) => {
		const value = channel(index);
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
}

/** CIELAB, where distances are about those that are seen. */
function toLab(linear: Triple): Triple {
	const [x, y, z] = map(multiply(TO_XYZ, linear), (value, index) => {
		const share = Math.max(0, value) / (WHITE[index as 0 | 1 | 2] ?? 1);
		return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
	});
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, vision: Matrix): number {
	const [a, b] = [toLab(multiply(vision, toLinear(one))), toLab(multiply(vision, toLinear(other)))];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
	const luminance = (hex: string) => multiply(TO_XYZ, toLinear(hex))[1];
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const { answered, suggested, declined } = KIND_COLOURS;

describe.each(Object.entries(VISIONS))('to those who see %s', (name, vision) => {
	// Lightness alone has less room for three.
	const least = name === 'no colour' ? 15 : 30;

	it.each([
		['answered and suggested', answered, suggested],
		['suggested and declined', suggested, declined],
		['answered and declined', answered, declined],
	])('%s look different', (_, one, other) => {
		expect(distance(one, other, vision)).toBeGreaterThan(least);
	});
});

it.each(Object.entries(KIND_COLOURS))('bars of %s stand out from the background by 3:1', (_, colour) => {
	expect(contrast(colour, COLOURS.background)).toBeGreaterThan(3);
});

it.each([
	['text', COLOURS.text, COLOURS.background],
	['muted text', COLOURS.muted, COLOURS.background],
	['a question over its bar', COLOURS.text, COLOURS.factBar],
])('%s stands out by 4.5:1', (_, colour, background) => {
	expect(contrast(colour, background)).toBeGreaterThan(4.5);
});
