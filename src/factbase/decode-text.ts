import { errorAt } from './problem.ts';
import type { Problem } from './problem.ts';

/** The text of a file of UTF-8, or where it stops being UTF-8. A byte-order mark is kept, for others to judge. */
export function decodeText(file: string, bytes: Uint8Array): string | Problem {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return errorAt(
			{ file, ...findFault(bytes) },
			'Not valid UTF-8 from here on: open the file in its own encoding and save it as UTF-8.',
		);
	}
}

function findFault(bytes: Uint8Array): { line: number; column: number } {
	// The longest beginning that decodes: in stream mode a character cut off at its end is no fault.
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (decodes(bytes.subarray(0, middle))) good = middle;
		else bad = middle;
	}
	const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function decodes(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}
