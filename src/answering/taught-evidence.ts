import { namesOf, type HoldsWord } from './coverage.ts';
import type { Located } from './feature-space.ts';
import type { BaseIndex } from './index-base.ts';
import { softmax, WORTH_A_STEP } from './learn.ts';
import type { OtherPhrasing } from './neighbours.ts';
import { createPlacedTexts, placeText, type PlacedText } from './place-text.ts';
import type { ReadText } from './read-question.ts';
import type { SparseVector } from './sparse.ts';

/** A phrasing that was taught, with its class. */
export interface Lesson {
	readonly text: ReadText;
	readonly placed: PlacedText;
	readonly label: number;
}

/** What was taught has to say of one question. */
export interface TaughtEvidence {
	/** Taught phrasings that share anything with it. */
	readonly near: readonly OtherPhrasing[];
	/** Puts what was learnt from them onto the learnt scores, in place. */
	readonly addTo: (scores: Float32Array) => void;
	/** Whether a taught phrasing of the fact holds the word. */
	readonly holds: HoldsWord;
}

export type ConsultTaught = (located: Located) => TaughtEvidence;

/** How a lesson is learnt. */
interface Learning {
	/** The cosine up to which two texts have nothing to do with each other. */
	readonly floor: number;
	/** The length of a step. */
	readonly rate: number;
}

/*
 * Chosen by measurement (npm run eval -- --taught). A bare base has little to hold against a fact that is taught, so there it
 * is taught more carefully. A question to decline reaches less far: the next one near a fact may ask for it.
 */
const GUARDED_FACT: Learning = { floor: 0.05, rate: 10 };
const BARE_FACT: Learning = { floor: 0.1, rate: 6 };
const DECLINE: Learning = { floor: 0.1, rate: 3 };
const PASSES = 4;

/** What a lesson adds to the scores of some classes, for a question that is just like it. */
interface Step {
	readonly labels: number[];
	readonly amounts: number[];
}

/** A lesson that has to do with a text, and how much: 0 to 1. */
interface Reach {
	readonly step: Step;
	readonly share: number;
}

/**
 * Learns what a guild taught, on top of the model of the base: gradient steps of the same logistic regression, on the
 * taught phrasings alone. Such steps are sums of their vectors, so they are kept as amounts for each phrasing and class
 * and meet a question through its cosine with the phrasing: nothing of the base's weights is copied or changed, and words
 * that the base does not know count like any other. Cost: passes × pairs of lessons that share something × classes in doubt.
 */
export function createTaughtEvidence(
	index: BaseIndex,
	score: (vector: SparseVector) => Float32Array,
	lessons: readonly Lesson[],
): ConsultTaught {
	const factCount = index.facts.length;
	const ofFact = index.isGuarded ? GUARDED_FACT : BARE_FACT;
	const learningOf = ({ label }: Lesson): Learning => (label < factCount ? ofFact : DECLINE);
	const texts = createPlacedTexts();
	for (const { placed } of lessons) texts.add(placed);

	const steps = lessons.map((): Step => ({ labels: [], amounts: [] }));

	function findReached(cosines: Float64Array): Reach[] {
		const reached: Reach[] = [];
		for (const [at, lesson] of lessons.entries()) {
			const { floor } = learningOf(lesson);
			const share = (cosines[at]! - floor) / (1 - floor);
			if (share > 0) reached.push({ step: steps[at]!, share });
		}
		return reached;
	}

	const reachedBy = lessons.map(({ placed }) => findReached(texts.compare(placed)));
	const scoresOf = lessons.map(({ placed }) => score(placed.vector));
	for (let pass = 0; pass < PASSES; pass++) {
		for (const [at, lesson] of lessons.entries()) {
			const scores = scoresOf[at]!.slice();
			addSteps(scores, reachedBy[at]!);
			takeStep(steps[at]!, softmax(scores), lesson.label, learningOf(lesson).rate);
		}
	}

	const holders = new Map<string, Set<number>>();
	for (const { text, label } of lessons) {
		for (const name of text.words.flatMap(namesOf)) {
			const labels = holders.get(name);
			if (labels === undefined) holders.set(name, new Set([label]));
			else labels.add(label);
		}
	}

	return (located) => {
		const cosines = texts.compare(placeText(located));
		return {
			near: lessons
				.map(({ label }, at) => ({ label, cosine: cosines[at]! }))
				.filter(({ cosine }) => cosine > 0),
			addTo: (scores) => addSteps(scores, findReached(cosines)),
			holds: (word, fact) => namesOf(word).some((name) => holders.get(name)?.has(fact)),
		};
	};
}

function addSteps(scores: Float32Array, reached: readonly Reach[]): void {
	for (const { step, share } of reached) {
		const { labels, amounts } = step;
		for (let at = 0; at < labels.length; at++) scores[labels[at]!]! += share * amounts[at]!;
	}
}

/** One step down the gradient of one lesson; `probabilities` are those of each class, and are used up. */
function takeStep({ labels, amounts }: Step, probabilities: Float32Array, label: number, rate: number): void {
	// A base without questions to decline has no class for one: then only nearness can tell.
	if (label < probabilities.length) probabilities[label]! -= 1;
	for (let which = 0; which < probabilities.length; which++) {
		const slope = probabilities[which]!;
		if (Math.abs(slope) < WORTH_A_STEP) continue;
		const at = labels.indexOf(which);
		if (at >= 0) amounts[at]! -= rate * slope;
		else {
			labels.push(which);
			amounts.push(-rate * slope);
		}
	}
}
