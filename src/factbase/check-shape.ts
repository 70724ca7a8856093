import type * as z from 'zod';
import { explainIssue } from './explain-issue.ts';
import { errorAt, takeFirst } from './problem.ts';
import type { Located, Path, Place, Problem } from './problem.ts';
import type { YamlFile } from './read-yaml.ts';

export interface Shaped<T> {
	/** Absent when the shape is wrong. */
	readonly value?: T;
	readonly problems: readonly Problem[];
}

/** Holds a whole file, or the part of it at `path`, against a schema; each issue becomes a located sentence. */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlFile, path: Path = []): Shaped<T> {
	const parsed = schema.safeParse(valueAt(yaml.value, path), { error: explainIssue });
	if (parsed.success) return { value: parsed.data, problems: [] };
	return { problems: takeFirst(locateIssues(parsed.error.issues, yaml, path)) };
}

/**
 * The entries of a list that are well-formed by themselves, so that the rules over the whole base can speak of
 * them though another entry of the file is broken: all problems are reported at once.
 */
export function soundEntries<T>(schema: z.ZodType<T>, yaml: YamlFile, key: string): Located<T>[] {
	const entries = valueAt(yaml.value, [key]);
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((_, index) => {
		const parsed = schema.safeParse(valueAt(yaml.value, [key, index]));
		return parsed.success ? [locate(parsed.data, yaml, [key, index])] : [];
	});
}

export function locate<T>(value: T, yaml: YamlFile, path: Path): Located<T> {
	return { value, place: (...inner): Place => yaml.place([...path, ...inner]) };
}

function valueAt(value: unknown, path: Path): unknown {
	let current = value;
	for (const step of path) {
		if (typeof current !== 'object' || current === null) return undefined;
		current = (current as Record<string | number, unknown>)[step];
	}
	return current;
}

function* locateIssues(issues: readonly z.core.$ZodIssue[], yaml: YamlFile, base: Path): Iterable<Problem> {
	for (const issue of issues) {
		const path: Path = [
			...base,
			...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
		];
		if (issue.code === 'unrecognized_keys') {
			for (const key of issue.keys) {
				const message = `Unknown key ${JSON.stringify(key)}: ${issue.message}.`;
				yield errorAt(yaml.keyPlace([...path, key]), message);
			}
		} else {
			yield errorAt(yaml.place(path), `${subjectOf(path)} ${issue.message}.`);
		}
	}
}

/** `answer.ar` for `facts[3].answer.ar`: the line says which fact it is. */
function subjectOf(path: Path): string {
	const names = path.filter((step) => typeof step === 'string');
	const inList = typeof path[1] === 'number';
	if (inList && names.length > 1) return names.slice(1).join('.');
	if (inList) return `an entry of ${names.join('.')}`;
	return names.length === 0 ? 'The file' : names.join('.');
}
