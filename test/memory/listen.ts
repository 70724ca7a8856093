import type { Change } from '../../src/memory/memory.ts';

/** Keeps the changes that are heard, and waits until there is one, or a state, that the test looks for. */
export function listen(onChange: (listener: (change: Change) => void) => unknown) {
	const heard: Change[] = [];
	let wake = () => {};
	onChange((change) => {
		heard.push(change);
		wake();
	});
	return {
		heard,
		until: async (isThere: (change: Change) => boolean) => {
			while (!heard.some(isThere)) {
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			}
		},
	};
}
