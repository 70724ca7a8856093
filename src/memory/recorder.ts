import { LRUCache } from 'lru-cache';
import { createCountBuffer, sumCounts } from './count-buffer.ts';
import type { DayCount, Memory, MemberKey, UnansweredQuestion } from './memory.ts';
import { createRetryQueue } from './retry-queue.ts';
import type { Piece } from './retry-queue.ts';
import { makeRowId } from './row-id.ts';
import { unrefTimer, waitAtMost } from './timer.ts';
import type { Timer } from './timer.ts';

const CAPACITY = 1_000;
/** Far more than can have everything deleted while one question is answered. */
const MAX_FORGOTTEN = 10_000;

export interface RecorderOptions {
	/** How many questions, and how many different counts, wait at most while the database is away. */
	readonly capacity?: number;
	/** Hears of each attempt that failed; it is tried again. */
	readonly onFailure?: (error: unknown) => void;
	/** Hears of how many questions or answers will never be stored. */
	readonly onDropped?: (howMany: number) => void;
	readonly timer?: Timer;
}

export type WasForgotten = (member: MemberKey) => boolean;

/** Stores what nobody waits for. Nothing here throws or rejects, whatever becomes of the database. */
export interface Recorder {
	/** Counts an answer, sooner or later, exactly once. */
	readonly addCount: (count: DayCount) => void;
	/** Resolves to true as soon as the question is stored, and to false once it is given up. */
	readonly addUnanswered: (question: UnansweredQuestion) => Promise<boolean>;
	/** Gives up the questions of a member that wait. To be awaited before the member's rows are deleted. */
	readonly forget: (member: MemberKey) => Promise<void>;
	/**
	 * Called when a question comes in. Returns what says of a member, later, whether they had everything deleted
	 * since: what was asked before is not to be stored after.
	 */
	readonly watchForgotten: () => WasForgotten;
	/** How many questions and answers are not stored yet. */
	readonly waiting: () => number;
	/** Stores what waits, for so long at most, and returns how much is left. */
	readonly flush: (limitMs: number) => Promise<number>;
}

interface RecordedPiece extends Piece {
	readonly size: number;
	/** Counts have none. */
	readonly question: UnansweredQuestion | undefined;
}

/** Records in a memory, again and again until it succeeds. */
export function createRecorder(memory: Memory, options: RecorderOptions = {}): Recorder {
	const { capacity = CAPACITY, onFailure = () => {}, onDropped = () => {}, timer = unrefTimer } = options;
	const queue = createRetryQueue<RecordedPiece>({
		onFailure,
		timer,
		storeTogether: async (pieces) => {
			await memory.addUnanswered(...pieces.flatMap(({ question }) => question ?? []));
		},
	});
	/** By order rather than by time: clocks can be set back. */
	let forgettings = 0;
	const lastForgotten = new LRUCache<MemberKey, number>({ max: MAX_FORGOTTEN });
	const waitingQuestions = () => queue.pieces().filter(({ question }) => question !== undefined).length;
	const counts = createCountBuffer({ capacity, onDropped, timer, send });

	/** One batch at a time: while it cannot be stored, the next one gathers in the buffer, where it merges. */
	function send(batch: readonly DayCount[], onSettled: () => void): void {
		const id = makeRowId(new Date());
		const size = sumCounts(batch);
		queue.add({
			size,
			question: undefined,
			mayJoin: false,
			store: async () => await memory.addCounts(batch, id),
			settle: (outcome) => {
				if (outcome === 'refused') onDropped(size);
				onSettled();
			},
		});
	}

	const waiting = () => queue.pieces().reduce((sum, { size }) => sum + size, counts.size());
	return {
		addCount: counts.add,
		addUnanswered: async (question) =>
			await new Promise((resolve) => {
				if (waitingQuestions() >= capacity) {
					onDropped(1);
					resolve(false);
					return;
				}
				queue.add({
					size: 1,
					question,
					mayJoin: true,
					store: async () => await memory.addUnanswered(question),
					settle: (outcome) => {
						if (outcome === 'refused') onDropped(1);
						resolve(outcome === 'stored');
					},
				});
			}),
		forget: async (member) => {
			forgettings += 1;
			lastForgotten.set(member, forgettings);
			await queue.remove(({ question }) => question?.member === member);
		},
		watchForgotten: () => {
			const begun = forgettings;
			return (member) => (lastForgotten.get(member) ?? 0) > begun;
		},
		waiting,
		flush: async (limitMs) => {
			const all = async () => {
				while (waiting() > 0) {
					counts.sendNow();
					queue.hurry();
					await queue.drained();
				}
			};
			await waitAtMost(all(), limitMs, timer);
			return waiting();
		},
	};
}
