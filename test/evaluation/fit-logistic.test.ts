import { describe, expect, it } from 'vitest';
import { fitLogistic, type Example, type LogisticFit } from '../../src/evaluation/fit-logistic.ts';

type Name = 'telling' | 'constant';
const NAMES: readonly Name[] = ['telling', 'constant'];
const example = (telling: number, isTrue: boolean): Example<Name> => ({
	values: { telling, constant: 3 },
	isTrue,
});
const chance = ({ bias, weights }: LogisticFit<Name>, telling: number): number =>
	1 / (1 + Math.exp(-(bias + weights.telling * telling + weights.constant * 3)));

describe('examples that a threshold parts', () => {
	const fit = fitLogistic(
		NAMES,
		[1, 2, 3, 4, 5, 6].map((value) => example(value, value > 3)),
	);

	it.each([
		[1, false],
		[3, false],
		[4, true],
		[6, true],
	])('%i is %s', (value, isTrue) => {
		expect(chance(fit, value) > 0.5).toBe(isTrue);
	});

	it('a number that never changes weighs nothing', () => {
		expect(fit.weights.constant).toBeCloseTo(0, 10);
	});

	it('all weights are finite', () => {
		expect([fit.bias, ...Object.values(fit.weights)].every(Number.isFinite)).toBe(true);
	});
});

it.each([
	[1, 3],
	[1, 1],
	[3, 1],
])('where nothing tells them apart, %i true and %i false give their share', (yes, no) => {
	const examples = [...Array<boolean>(yes).fill(true), ...Array<boolean>(no).fill(false)];
	const fit = fitLogistic(
		NAMES,
		examples.map((isTrue) => example(7, isTrue)),
	);
	expect(chance(fit, 7)).toBeCloseTo(yes / (yes + no), 3);
});

it.each([true, false])('where all are %s it is nearly sure', (isTrue) => {
	const fit = fitLogistic(NAMES, [example(1, isTrue), example(2, isTrue)]);
	expect(chance(fit, 1.5) > 0.95).toBe(isTrue);
	expect(chance(fit, 1.5) < 0.05).toBe(!isTrue);
});

it('more shrinking makes less sure', () => {
	const examples = [1, 2, 3, 4].map((value) => example(value, value > 2));
	const free = fitLogistic(NAMES, examples, 0.001);
	const shrunk = fitLogistic(NAMES, examples, 0.5);
	expect(shrunk.weights.telling).toBeLessThan(free.weights.telling);
});

it('the same examples give the same fit', () => {
	const examples = [1, 2, 3].map((value) => example(value, value > 1));
	expect(fitLogistic(NAMES, examples)).toEqual(fitLogistic(NAMES, examples));
});
