import type { Engine } from './engines.ts';
import type { QuestionSet, SetQuery } from './question-sets.ts';
import { areaUnderCurve, mean } from './statistics.ts';

/** How an engine did on a set. Shares from 0 to 1. */
export interface SetResult {
	readonly set: string;
	readonly engine: string;
	/** Of the questions in scope, the share whose first answer is right. */
	readonly right: number;
	/** In scope against out of scope by score; absent where the set has only one of them, or the engine no score. */
	readonly area?: number;
	readonly questions: number;
	/** Milliseconds a question, on average. */
	readonly msPerQuestion: number;
}

/** Every so-manieth question, so that a part of a set is like the whole. */
function thin(queries: readonly SetQuery[], most: number): readonly SetQuery[] {
	const step = Math.max(1, queries.length / most);
	return Array.from({ length: Math.min(most, queries.length) }, (_, at) => queries[Math.floor(at * step)]!);
}

export function measureSet(set: QuestionSet, engine: Engine): SetResult {
	const ask = engine.build(set);
	const queries = thin(set.queries, engine.mostQuestions ?? set.queries.length);
	const start = performance.now();
	const matches = queries.map((query) => ({ query, match: ask(query.query) }));
	const msPerQuestion = (performance.now() - start) / queries.length;
	const inScope = matches.filter(({ query }) => query.gold !== null);
	const outOfScope = matches.filter(({ query }) => query.gold === null);
	const scoreOf = ({ match }: (typeof matches)[number]): number => match?.score ?? 0;
	return {
		set: set.name,
		engine: engine.name,
		right: mean(inScope.map(({ query, match }) => (match?.id === query.gold ? 1 : 0))),
		...(engine.isScored !== false && inScope.length > 0 && outOfScope.length > 0
			? { area: areaUnderCurve(inScope.map(scoreOf), outOfScope.map(scoreOf)) }
			: {}),
		questions: queries.length,
		msPerQuestion,
	};
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** A table as lines: a row a set, a column an engine, and their means. */
export function printSets(results: readonly SetResult[]): string[] {
	const engines = [...new Set(results.map(({ engine }) => engine))];
	const sets = [...new Set(results.map(({ set }) => set))];
	const cell = (text: string): string => text.padStart(22);
	const show = ({ right, area }: Pick<SetResult, 'right' | 'area'>): string =>
		area === undefined ? percent(right) : `${percent(right)} (${percent(area)})`;
	const of = (engine: string): readonly SetResult[] => results.filter((result) => result.engine === engine);
	return [
		'First answer right, % of the questions in scope (area under the curve of the score, in scope against out of scope)',
		`${''.padEnd(22)}${engines.map(cell).join('')}`,
		...sets.map(
			(set) =>
				`${set.padEnd(22)}${engines
					.map((engine) => of(engine).find((result) => result.set === set))
					.map((result) => cell(result === undefined ? '-' : show(result)))
					.join('')}`,
		),
		`${'mean'.padEnd(22)}${engines
			.map((engine) => {
				const areas = of(engine).flatMap(({ area }) => area ?? []);
				const right = mean(of(engine).map((result) => result.right));
				return cell(show({ right, ...(areas.length === 0 ? {} : { area: mean(areas) }) }));
			})
			.join('')}`,
		`${'ms a question'.padEnd(22)}${engines
			.map((engine) => cell(mean(of(engine).map(({ msPerQuestion }) => msPerQuestion)).toFixed(2)))
			.join('')}`,
	];
}
