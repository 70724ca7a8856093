/** The part of a timer that waiting needs; tests hand in one that they fire themselves. */
export interface Timer {
	readonly set: (callback: () => void, milliseconds: number) => unknown;
	readonly clear: (handle: unknown) => void;
}

/** None of them keeps the process from ending. */
export const unrefTimer: Timer = {
	set: (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
	clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
};
