import { describe, expect, it } from 'vitest';
import { createPlacedTexts, placeText, type PlacedText } from '../../src/answering/place-text.ts';
import { indexOf } from './read-base.ts';

const { read, space } = indexOf({ hours: ['when does the museum open'], price: ['price of a ticket'] });
const place = (text: string): PlacedText => placeText(space.locate(read(text)));

function cosine(one: string, other: string): number {
	const texts = createPlacedTexts();
	texts.add(place(one));
	return texts.compare(place(other))[0]!;
}

describe('the cosine of', () => {
	it.each(['when does the museum open', 'when does the aquarium open', 'zzyzx', 'فين حوض السمك'])(
		'%s with itself is one, known or not',
		(text) => {
			expect(cosine(text, text)).toBeCloseTo(1, 5);
		},
	);

	it('texts that share nothing is nought', () => {
		expect(cosine('price of a ticket', 'zzyzx')).toBe(0);
		expect(cosine('zzyzx', 'فين حوض السمك')).toBe(0);
		expect(cosine('', 'zzyzx')).toBe(0);
	});

	it('two texts is the same from either side', () => {
		expect(cosine('when does the aquarium open', 'aquarium ticket')).toBeCloseTo(
			cosine('aquarium ticket', 'when does the aquarium open'),
			6,
		);
	});

	it('texts that share a new word is above that of texts with two', () => {
		const same = cosine('does the aquarium open', 'price of the aquarium');
		expect(same).toBeGreaterThan(cosine('does the aquarium open', 'price of the zzyzx'));
	});
});

it('texts are compared with each that was added, in order', () => {
	const texts = createPlacedTexts();
	for (const text of ['zzyzx', 'price of a ticket', 'when']) texts.add(place(text));
	const [first, second, third] = texts.compare(place('price of a ticket'));
	expect([first, third]).toEqual([0, 0]);
	expect(second).toBeCloseTo(1, 5);
});
