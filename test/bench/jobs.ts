import type { SetResult } from '../../src/evaluation/measure-sets.ts';
import type { QuestionSet } from '../../src/evaluation/question-sets.ts';
import type { GenerateOptions } from './generate-set.ts';
import type { QuestionTimes, TimingPlan } from './time-questions.ts';

export interface EngineJob {
	readonly engine: string;
	readonly set: QuestionSet;
	/** So many of its questions are asked before any is measured. */
	readonly warmUp: number;
	readonly timing: TimingPlan;
}

export interface EngineResult extends QuestionTimes {
	/** Seconds until the first question can be asked. */
	readonly readySeconds: number;
	/** MiB that the engine holds, JavaScript objects and buffers. */
	readonly memory: number;
	/** Of the questions with a slip, the share whose first answer is right. */
	readonly right: number;
	/** The same of phrasings as they are stored. */
	readonly rightExactly: number;
}

export interface ArticleJob {
	readonly factsDir: string;
	readonly questionsDir: string;
	/** Where the model may be kept from an earlier run. */
	readonly keptDir: string;
	readonly timing: TimingPlan;
}

export interface ArticleResult {
	readonly times: QuestionTimes;
	/** Milliseconds of the slowest question of 6,000 characters. */
	readonly longest: number;
	readonly longQuestions: number;
	/** Of stored phrasings, the share that is answered with its own fact. */
	readonly rightExactly: number;
}

export interface AccuracyJob {
	readonly engines: readonly string[];
	readonly setsDir: string;
	/** Fewer than an engine takes by itself, for a short run. */
	readonly mostQuestions?: number;
}

export interface ReloadJob {
	readonly factsDir: string;
	/** In place of the facts of the folder. */
	readonly generated?: GenerateOptions;
}

export interface ReloadResult {
	/** The longest that anything else had to wait, in milliseconds. */
	readonly longestDelay: number;
	readonly seconds: number;
}

/** The pieces of work that run in a process of their own, by entry: what each is given, and what it gives back. */
export interface Jobs {
	readonly 'engine-job': { readonly input: EngineJob; readonly output: EngineResult };
	readonly 'article-job': { readonly input: ArticleJob; readonly output: ArticleResult };
	readonly 'accuracy-job': { readonly input: AccuracyJob; readonly output: readonly SetResult[] };
	readonly 'reload-job': { readonly input: ReloadJob; readonly output: ReloadResult };
}
