import type { Answering, Taught } from '../answering/answer.ts';
import { createAnswering } from '../answering/answering.ts';
import type { LanguageTools } from '../answering/language-tools.ts';
import { LANGUAGES, type FactBase } from '../factbase/fact-base.ts';
import {
	teachDeclines,
	teachFacts,
	teachThinBases,
	type Probe,
	type TeachScenario,
} from './teach-scenarios.ts';
import type { Prepared } from './ablate.ts';
import type { LabelledQuestions } from './questions.ts';

/** How some questions went, in numbers. */
export interface Tally {
	readonly of: number;
	readonly right: number;
	/** Answered, and not right: for what must be declined that is every answer. */
	readonly wrong: number;
	readonly suggested: number;
}

/** What teaching was worth. */
export interface TaughtRow {
	readonly name: string;
	/** Phrasings taught for each fact, or family, that was lacking. */
	readonly each: number;
	readonly how: 'taught' | 'trained anew';
	readonly near: Tally;
	readonly others: Tally;
	readonly declined: Tally;
}

/** How many phrasings are taught in turn. */
const TAUGHT = [0, 1, 3, 10];
/** Floors and steps were chosen on seed 1, after a look at 2 and 3; these were not looked at before. */
const SEEDS = [4, 5];

function tally(core: Answering, probes: readonly Probe[]): Tally {
	const answers = probes.map(({ q, facts }) => ({ answer: core.answer(q), facts }));
	const answered = answers.filter(({ answer }) => answer.kind === 'answer');
	const right = answered.filter(({ answer, facts }) => facts.has(answer.best?.fact.id ?? '')).length;
	return {
		of: probes.length,
		right,
		wrong: answered.length - right,
		suggested: answers.filter(({ answer }) => answer.kind === 'suggest').length,
	};
}

function addTallies(tallies: readonly Tally[]): Tally {
	const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, one) => total + of(one), 0);
	return {
		of: sum(({ of }) => of),
		right: sum(({ right }) => right),
		wrong: sum(({ wrong }) => wrong),
		suggested: sum(({ suggested }) => suggested),
	};
}

/** The base as if what was taught had stood in its files. */
export function writeInto(base: FactBase, taught: readonly Taught[]): FactBase {
	const declined = taught.filter(({ fact }) => fact === undefined).map(({ question }) => question);
	const facts = base.facts.map((fact) => {
		const own = taught.filter((one) => one.fact === fact.id).map(({ question }) => question);
		// Which list a phrasing stands in changes nothing for the core.
		const language = LANGUAGES.find((spoken) => fact.ask[spoken] !== undefined) ?? 'ar';
		return Object.assign({}, fact, {
			ask: { ...fact.ask, [language]: [...(fact.ask[language] ?? []), ...own] },
		});
	});
	const declines =
		declined.length === 0 ? base.declines : [...base.declines, { id: 'taught', ask: { ar: declined } }];
	return { ...base, facts, declines };
}

/** What a core that knows so many phrasings for each that was lacking makes of the questions. */
export function measureTaught(
	{ name, base, core, pools, near, others, declined }: TeachScenario,
	each: number,
	tools?: LanguageTools,
): TaughtRow {
	const taught = pools.flatMap((pool) => pool.slice(0, each));
	const knowing =
		tools === undefined ? core.withTaught(taught) : createAnswering(writeInto(base, taught), tools);
	return {
		name,
		each,
		how: tools === undefined ? 'taught' : 'trained anew',
		near: tally(knowing, near),
		others: tally(knowing, others),
		declined: tally(knowing, declined),
	};
}

/** One row of several that tell the same of different scenarios. */
function addRows(rows: readonly TaughtRow[]): TaughtRow {
	return {
		...rows[0]!,
		near: addTallies(rows.map(({ near }) => near)),
		others: addTallies(rows.map(({ others }) => others)),
		declined: addTallies(rows.map(({ declined }) => declined)),
	};
}

/** Teaches facts, facts of thin bases and declines, and holds that against training anew, which takes seconds. */
export function measureTeaching(prepared: Prepared, questions: LabelledQuestions): TaughtRow[] {
	const { base, tools } = prepared;
	const kinds: readonly ((seed: number) => readonly TeachScenario[])[] = [
		(seed) => [teachFacts('facts of this base', prepared, base, questions, seed)],
		(seed) => teachThinBases(prepared, questions, seed),
		(seed) => [teachDeclines('declines', prepared, questions, seed)],
	];
	return kinds.flatMap((kind) => {
		const scenarios = SEEDS.flatMap(kind);
		const measure = (each: number, anew?: LanguageTools): TaughtRow =>
			addRows(scenarios.map((scenario) => measureTaught(scenario, each, anew)));
		const taught = TAUGHT.map((each) => measure(each));
		const anew = TAUGHT.filter((each) => each > 0).map((each) => measure(each, tools));
		return taught.concat(anew);
	});
}

const percent = (part: number, { of }: Tally): string => ((100 * part) / Math.max(1, of)).toFixed(1);

/** As a Markdown table. */
export function printTeaching(rows: readonly TaughtRow[]): string[] {
	return [
		'| taught | each | how | theirs: right | wrong | suggested | others: right | wrong | to decline: answered |',
		'| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
		...rows.map(({ name, each, how, near, others, declined }) => {
			const cells = [
				percent(near.right, near),
				percent(near.wrong, near),
				percent(near.suggested, near),
				percent(others.right, others),
				percent(others.wrong, others),
				percent(declined.wrong, declined),
			];
			return `| ${name} | ${each} | ${how} | ${cells.join(' | ')} |`;
		}),
	];
}
