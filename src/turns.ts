/** Lets one after another do something, in the order in which they asked. */
export interface Turns {
	/** Resolves to what ends the turn. */
	readonly take: () => Promise<() => void>;
}

export function createTurns(): Turns {
	let last: Promise<void> = Promise.resolve();
	return {
		take: async () => {
			const before = last;
			let end: () => void = () => {};
			last = new Promise((resolve) => (end = resolve));
			await before;
			return end;
		},
	};
}
