import { formatProblem } from '../../factbase/problem.ts';
import type { ReloadResult } from '../../factbase/store.ts';
import type { FactsEvent } from './protocol.ts';

/** What a reload came to, for the page to show. */
export function describeReload(result: ReloadResult<unknown>): FactsEvent {
	const problems = result.problems.map(formatProblem);
	const nothing = { added: [], changed: [], removed: [], otherParts: [] };
	return { ...nothing, ...(result.ok ? result.diff : {}), ok: result.ok, problems };
}
