import { LANGUAGES, type FactBase } from '../../src/factbase/fact-base.ts';
import type { Problem } from '../../src/factbase/problem.ts';

const lines = (text: string): string[] => text.split('\n');

/**
 * Whether a problem tells somebody where to look: a file of the folder (or the folder itself), a line of it and a column
 * of that line. Throws what is wrong with it.
 * @param files path to text; undefined for a file that is no text
 */
export function checkLocated(
	problem: Problem,
	dir: string,
	files: ReadonlyMap<string, string | undefined>,
): void {
	const shown = JSON.stringify(problem);
	const { file, line, column, message } = problem;
	if (message.trim() === '' || /\bundefined\b|\[object/u.test(message))
		throw new Error(`No sentence: ${shown}`);
	if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1)
		throw new Error(`No place: ${shown}`);
	if (file !== dir && !files.has(file)) throw new Error(`No file of the folder: ${shown}`);
	const text = files.get(file);
	if (text === undefined) return;
	const written = lines(text)[line - 1];
	if (written === undefined) throw new Error(`The file has no such line: ${shown}`);
	if (column > written.length + 1) throw new Error(`The line has no such column: ${shown}`);
}

function checkUnique(what: string, ids: readonly string[]): void {
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (twice !== undefined) throw new Error(`The ${what} ${twice} stands twice in a base that was accepted.`);
}

/** What must hold of every base that is accepted. Throws what does not. */
export function checkBase(base: FactBase): void {
	const { articles, topics, facts, concepts, declines } = base;
	if (facts.length === 0) throw new Error('A base without a fact was accepted.');
	checkUnique(
		'article',
		articles.map(({ id }) => id),
	);
	checkUnique(
		'topic',
		topics.map(({ id }) => id),
	);
	checkUnique(
		'fact',
		facts.map(({ id }) => id),
	);
	checkUnique(
		'concept',
		concepts.map(({ id }) => id),
	);
	checkUnique(
		'decline',
		declines.map(({ id }) => id),
	);
	for (const fact of facts) {
		if (!articles.some(({ id }) => id === fact.article))
			throw new Error(`The fact ${fact.id} has no article.`);
		if (!topics.some(({ id }) => id === fact.topic)) throw new Error(`The fact ${fact.id} has no topic.`);
		if (!LANGUAGES.some((language) => (fact.answer[language] ?? '').trim() !== ''))
			throw new Error(`The fact ${fact.id} has no answer.`);
	}
	for (const { id, ask } of [...facts, ...declines]) {
		const phrasings = LANGUAGES.flatMap((language) => ask[language] ?? []);
		if (phrasings.length === 0 || phrasings.some((text) => typeof text !== 'string' || text.trim() === '')) {
			throw new Error(`${id} has no phrasing, or an empty one.`);
		}
	}
}
