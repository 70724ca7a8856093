import type { FactBase } from './fact-base.ts';
import { compareText } from './problem.ts';

/** JSON with keys in one fixed order: equal for equal data, however it was written or put together. */
export function toCanonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => {
		if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)));
	});
}

/** Everything in a base but its version, which is made from it. */
export type FactBaseContent = Omit<FactBase, 'version'>;
