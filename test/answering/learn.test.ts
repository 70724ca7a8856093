import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreClasses, softmax, trainLinearModel } from '../../src/answering/learn.ts';
import type { SparseVector } from '../../src/answering/sparse.ts';
import { packVectors } from './pack-vectors.ts';

const vectorOf = (...ids: number[]): SparseVector => ({
	ids: Int32Array.from(ids),
	values: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});
const likeliest = (scores: Float32Array): number => scores.indexOf(Math.max(...scores));

/** Class c has feature c, and all share the last one. */
function makeProblem(classes: number, each: number) {
	const vectors: SparseVector[] = [];
	const labels: number[] = [];
	for (let at = 0; at < classes * each; at++) {
		const label = at % classes;
		vectors.push(vectorOf(label, classes + (at % 3), classes + 3));
		labels.push(label);
	}
	return { vectors, labels: Int32Array.from(labels), sizes: { features: classes + 4, classes } };
}
const train = ({ vectors, labels, sizes }: ReturnType<typeof makeProblem>) =>
	trainLinearModel(packVectors(vectors), labels, sizes);

it.each([1, 2, 5, 24, 25, 60])('learns to tell %i classes apart', (classes) => {
	const problem = makeProblem(classes, 6);
	const model = train(problem);
	for (let label = 0; label < classes; label++)
		expect(likeliest(scoreClasses(model, vectorOf(label)))).toBe(label);
});

it('the same phrasings give the same weights, bit for bit', () => {
	const one = train(makeProblem(40, 4));
	const other = train(makeProblem(40, 4));
	expect(other.weights).toEqual(one.weights);
	expect(other.scales).toEqual(one.scales);
});

it('a feature that all classes share decides nothing', () => {
	const model = train(makeProblem(4, 6));
	const scores = scoreClasses(model, vectorOf(7));
	expect(Math.max(...scores) - Math.min(...scores)).toBeLessThan(0.2);
});

it('a vector without features gives every class the same probability', () => {
	const model = train(makeProblem(4, 6));
	expect([...softmax(scoreClasses(model, vectorOf()))]).toEqual([0.25, 0.25, 0.25, 0.25]);
});

it('knows nothing from nothing', () => {
	const model = trainLinearModel(packVectors([]), new Int32Array(), { features: 3, classes: 2 });
	expect([...softmax(scoreClasses(model, vectorOf(1)))]).toEqual([0.5, 0.5]);
});

describe('probabilities', () => {
	const model = train(makeProblem(30, 5));
	it('sum to 1 for any vector', () => {
		const features = fc.uniqueArray(fc.nat({ max: 33 }), { maxLength: 12 });
		fc.assert(
			fc.property(features, (ids) => {
				const scores = softmax(scoreClasses(model, vectorOf(...ids.sort((a, b) => a - b))));
				expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 4);
				expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
			}),
		);
	});
});
