import { unrefTimer } from './timer.ts';
import type { Timer } from './timer.ts';

const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 5_000;
/** How often one piece may be refused while others are stored, until it is taken to be at fault itself. */
const MAX_REFUSALS = 5;

/** What became of a piece: it was stored, could not be stored at all, or was not wanted any more. */
export type Outcome = 'stored' | 'refused' | 'removed';

/** Something to be stored, sooner or later. Storing it twice must change nothing. */
export interface Piece {
	readonly store: () => Promise<void>;
	/** Called once, when nothing more will be done about it. */
	readonly settle: (outcome: Outcome) => void;
}

export interface RetryQueueOptions {
	readonly onFailure: (error: unknown) => void;
	readonly timer?: Timer;
}

export interface RetryQueue<Kind extends Piece> {
	readonly add: (piece: Kind) => void;
	/** The pieces that are not stored yet, the one under way included. */
	readonly pieces: () => readonly Kind[];
	/** Gives up pieces; resolves once none of them is under way. */
	readonly remove: (isUnwanted: (piece: Kind) => boolean) => Promise<void>;
	/** Tries again at once, rather than after the pause. */
	readonly hurry: () => void;
	/** Resolves as soon as nothing waits. */
	readonly drained: () => Promise<void>;
}

interface Waiting<Kind> {
	readonly piece: Kind;
	refusals: number;
	isUnwanted: boolean;
}

/**
 * Stores pieces one after another, and each one until it succeeds: after a failure it pauses, longer each time, and
 * goes on with the next piece, so that one that cannot be stored at all does not hold up the others.
 */
export function createRetryQueue<Kind extends Piece>(options: RetryQueueOptions): RetryQueue<Kind> {
	const { onFailure, timer = unrefTimer } = options;
	const queue: Waiting<Kind>[] = [];
	let working: Promise<void> | undefined;
	let attempting: Promise<boolean> | undefined;
	let endPause: (() => void) | undefined;

	const pause = async (milliseconds: number) => {
		let handle: unknown;
		await new Promise<void>((resolve) => {
			endPause = resolve;
			handle = timer.set(resolve, milliseconds);
		});
		endPause = undefined;
		timer.clear(handle);
	};

	/** Returns whether it is stored. */
	const attempt = async ({ piece }: Waiting<Kind>) => {
		try {
			await piece.store();
			return true;
		} catch (error) {
			onFailure(error);
			return false;
		}
	};

	const work = async () => {
		let pauseMs = 0;
		for (let first = queue[0]; first !== undefined; first = queue[0]) {
			attempting = attempt(first);
			const isStored = await attempting;
			attempting = undefined;
			queue.shift();
			// Only what fails right after something else was stored tells of the piece rather than of the database.
			if (!isStored && pauseMs === 0) first.refusals += 1;
			const outcome = judge(first, isStored);
			if (outcome === undefined) queue.push(first);
			else first.piece.settle(outcome);
			pauseMs = isStored ? 0 : Math.min(Math.max(pauseMs * 2, FIRST_PAUSE_MS), LAST_PAUSE_MS);
			if (pauseMs > 0 && queue.length > 0) await pause(pauseMs);
		}
		working = undefined;
	};

	const remove = async (isUnwanted: (piece: Kind) => boolean) => {
		const underWay = attempting === undefined ? undefined : queue[0];
		const unwanted = queue.filter(({ piece }) => isUnwanted(piece));
		for (const waiting of unwanted) {
			waiting.isUnwanted = true;
			if (waiting === underWay) continue;
			queue.splice(queue.indexOf(waiting), 1);
			waiting.piece.settle('removed');
		}
		if (queue.length === 0) endPause?.();
		if (underWay?.isUnwanted === true) await attempting;
	};

	return {
		add: (piece) => {
			queue.push({ piece, refusals: 0, isUnwanted: false });
			working ??= work();
		},
		pieces: () => queue.map(({ piece }) => piece),
		remove,
		hurry: () => endPause?.(),
		drained: async () => await working,
	};
}

/** What has become of a piece after an attempt; undefined: it is tried again. */
function judge({ isUnwanted, refusals }: Waiting<Piece>, isStored: boolean): Outcome | undefined {
	if (isStored) return 'stored';
	if (isUnwanted) return 'removed';
	return refusals >= MAX_REFUSALS ? 'refused' : undefined;
}
