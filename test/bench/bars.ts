import type { Bar } from './row.ts';

const below = (limit: number): Bar => ({ sign: '<', limit });

/** What the project asks of itself (DESIGN.md, "Speed and size"). Milliseconds, seconds and MiB, as each row says. */
export const BARS = {
	articleMedian: below(0.3),
	articleSlowest: below(2),
	longQuestion: below(20),
	/** At this many phrasings the bars of a large base hold. */
	largeBase: 100_000,
	largeBaseSlowest: below(10),
	timesFuse: { sign: '≥', limit: 1000 },
	timesMiniSearch: { sign: '≥', limit: 5 },
	largeBaseReady: below(3),
	reloadDelay: below(50),
	timesPong: { sign: '≤', limit: 1.3 },
	start: below(1),
	memory: below(120),
} as const satisfies Record<string, Bar | number>;
