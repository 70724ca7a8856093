import { createSeededRandom } from '../answering/seeded-random.ts';
import { LANGUAGES, type Decline, type Fact } from '../factbase/fact-base.ts';
import type { Part, Prepared } from './ablate.ts';

const SHARES = [0.125, 0.25, 0.5];
const SEED = 7;

/** Keeps a share of the phrasings of each, at random but always the same, and at least the first one. */
function keepShare<T extends Fact | Decline>(all: readonly T[], share: number): T[] {
	const random = createSeededRandom(SEED);
	const thin = (one: T): T => {
		const kept = LANGUAGES.map((language) => [
			language,
			one.ask[language]?.filter((_, at) => at === 0 || random() < share) ?? [],
		]);
		return { ...one, ask: Object.fromEntries(kept) as T['ask'] };
	};
	return all.map(thin);
}

const percent = (share: number): string => `${100 * share} % of the`;

/** The base with fewer phrasings, and with fewer questions to decline: which of them would more of pay for? */
export const LEARNING_CURVE: readonly Part[] = [
	...SHARES.map((share) => ({
		name: `${percent(share)} phrasings`,
		without: ({ base, tools }: Prepared) => ({
			base: { ...base, facts: keepShare(base.facts, share) },
			tools,
		}),
	})),
	...SHARES.map((share) => ({
		name: `${percent(share)} declines`,
		without: ({ base, tools }: Prepared) => ({
			base: { ...base, declines: keepShare(base.declines, share) },
			tools,
		}),
	})),
	{ name: 'all of both' },
];
