/** Lets everything that waits for the event loop run before it goes on. */
export const giveTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
