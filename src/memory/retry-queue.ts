import { setImmediate as nextTurn } from 'node:timers/promises';
import { unrefTimer } from './timer.ts';
import type { Timer } from './timer.ts';

const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 5_000;
/** How often one piece may be refused while others are stored, until it is taken to be at fault itself. */
const MAX_REFUSALS = 5;
/** So many pieces are stored in one go at most. */
const MAX_TOGETHER = 100;

/** What became of a piece: it was stored, could not be stored at all, or was not wanted any more. */
export type Outcome = 'stored' | 'refused' | 'removed';

/** Something to be stored, sooner or later. Storing it twice must change nothing. */
export interface Piece {
	readonly store: () => Promise<void>;
	/** Whether it may be stored in one go with others that may. */
	readonly mayJoin: boolean;
	/** Called once, when nothing more will be done about it. */
	readonly settle: (outcome: Outcome) => void;
}

export interface RetryQueueOptions<Kind extends Piece> {
	/** Stores several pieces that may join, all or none. */
	readonly storeTogether: (pieces: readonly Kind[]) => Promise<void>;
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
	/** It was in a batch that failed: from then on it is stored alone, so that it cannot hold up others again. */
	isAlone: boolean;
	isUnwanted: boolean;
}

/**
 * Stores pieces one after another, and each one until it succeeds: after a failure it pauses, longer each time, and
 * goes on with the next piece, so that one that cannot be stored at all does not hold up the others. Those that come
 * in during one turn of the event loop go together where they may: a commit waits for the disk, and on SQLite the
 * whole process with it.
 */
export function createRetryQueue<Kind extends Piece>(options: RetryQueueOptions<Kind>): RetryQueue<Kind> {
	const { onFailure, storeTogether, timer = unrefTimer } = options;
	const queue: Waiting<Kind>[] = [];
	let underWay: readonly Waiting<Kind>[] = [];
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

	/** Returns whether they are stored. */
	const attempt = async (waiting: readonly Waiting<Kind>[]) => {
		try {
			const pieces = waiting.map(({ piece }) => piece);
			await (pieces.length === 1 ? pieces[0]!.store() : storeTogether(pieces));
			return true;
		} catch (error) {
			onFailure(error);
			return false;
		}
	};

	/** The first in the queue, and those right behind it that can be stored with it. */
	const pickNext = () => {
		const canJoin = ({ isAlone, piece }: Waiting<Kind>) => piece.mayJoin && !isAlone;
		const end = queue.findIndex((waiting, place) => place === MAX_TOGETHER || !canJoin(waiting));
		return queue.slice(0, end === -1 ? queue.length : Math.max(end, 1));
	};

	const work = async () => {
		let pauseMs = 0;
		for (await nextTurn(); queue.length > 0; await nextTurn()) {
			underWay = pickNext();
			attempting = attempt(underWay);
			const isStored = await attempting;
			attempting = undefined;
			const tried = queue.splice(0, underWay.length);
			underWay = [];
			for (const waiting of tried) {
				if (!isStored && tried.length > 1) waiting.isAlone = true;
				// Only what fails right after something else was stored tells of the piece rather than of the database.
				else if (!isStored && pauseMs === 0) waiting.refusals += 1;
				const outcome = judge(waiting, isStored);
				if (outcome === undefined) queue.push(waiting);
				else waiting.piece.settle(outcome);
			}
			pauseMs = isStored ? 0 : Math.min(Math.max(pauseMs * 2, FIRST_PAUSE_MS), LAST_PAUSE_MS);
			if (pauseMs > 0 && queue.length > 0) await pause(pauseMs);
		}
		working = undefined;
	};

	const remove = async (isUnwanted: (piece: Kind) => boolean) => {
		const unwanted = queue.filter(({ piece }) => isUnwanted(piece));
		for (const waiting of unwanted) {
			waiting.isUnwanted = true;
			if (underWay.includes(waiting)) continue;
			queue.splice(queue.indexOf(waiting), 1);
			waiting.piece.settle('removed');
		}
		if (queue.length === 0) endPause?.();
		if (underWay.some(({ isUnwanted: isGone }) => isGone)) await attempting;
	};

	return {
		add: (piece) => {
			queue.push({ piece, refusals: 0, isAlone: false, isUnwanted: false });
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
