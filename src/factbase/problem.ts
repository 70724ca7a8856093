/** A spot in a file, counted from 1 as editors do. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Something wrong with a fact base, in one human sentence that says how to mend it. */
export interface Problem extends Place {
	/** An error keeps the base from being used; a warning does not. */
	readonly severity: 'error' | 'warning';
	readonly message: string;
}

/** The names of keys and the numbers of list entries that lead to a value. */
export type Path = readonly (string | number)[];

/** A value with the way back to where each part of it was written. */
export interface Located<T> {
	readonly value: T;
	/** Where the part at `path` (of this value) stands; the nearest part that exists when it is missing. */
	readonly place: (...path: Path) => Place;
}

export function startOf(file: string): Place {
	return { file, line: 1, column: 1 };
}

export function errorAt(place: Place, message: string): Problem {
	return { severity: 'error', file: place.file, line: place.line, column: place.column, message };
}

export function warningAt(place: Place, message: string): Problem {
	return { ...errorAt(place, message), severity: 'warning' };
}

/** One line, in the form that editors and CI turn into a link: `file:line:column: message`. */
export function formatProblem(problem: Problem): string {
	const kind = problem.severity === 'warning' ? 'warning: ' : '';
	return `${problem.file}:${problem.line}:${problem.column}: ${kind}${problem.message}`;
}

/** How a place is named inside the sentence of a problem that stands elsewhere. */
export function formatPlace(place: Place): string {
	return `${place.file}:${place.line}:${place.column}`;
}

/** In the order in which someone would read the files; a new list. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
	return [...problems].sort(
		(a, b) =>
			compareText(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compareText(a.severity, b.severity) ||
			compareText(a.message, b.message),
	);
}

export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === 'error');
}

/** More than anyone reads at once; a file of another kind, given by mistake, can hold hundreds of thousands. */
const MOST_PER_FILE = 500;

/** The first problems of a file; where there are more, the last of them says so. */
export function takeFirst(problems: Iterable<Problem>): Problem[] {
	const taken: Problem[] = [];
	for (const problem of problems) {
		if (taken.length === MOST_PER_FILE) {
			taken.push({
				...problem,
				message: 'The file has more problems than these: mend some and check again.',
			});
			break;
		}
		taken.push(problem);
	}
	return taken;
}

/** By code unit, so that the order is the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
