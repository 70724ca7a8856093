import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Language } from './factbase/fact-base.ts';
import type { AnswerKind } from './memory/memory.ts';

export type Outcome = 'done' | 'refused' | 'failed' | 'too_late';

/** What is counted for operators. No text of a question and no id of anybody ever becomes a label. */
export interface Metrics {
	/** `command`: the name of a command or an action of ours, never what somebody sent. */
	readonly interaction: (command: string, outcome: Outcome) => void;
	readonly answered: (kind: AnswerKind, language: Language, seconds: number) => void;
	readonly reloaded: (outcome: 'changed' | 'unchanged' | 'refused' | 'failed') => void;
	/** The database did not take or give something; `operation`: `read` or `write`. */
	readonly memoryFailed: (operation: 'read' | 'write') => void;
	/** Notes that had to be given up because too many were waiting. */
	readonly memoryDropped: (count: number) => void;
	/** Everything as plain data, to be added up with that of other processes. */
	readonly collect: () => Promise<unknown>;
	/** Everything in Prometheus's text format. */
	readonly print: () => Promise<string>;
	readonly contentType: string;
}

/** What is looked up at the moment somebody reads the metrics. */
export interface MetricSources {
	readonly isReady: () => boolean;
	readonly facts: () => { readonly version: string; readonly count: number } | undefined;
	/** Notes that wait for the database. */
	readonly waiting: () => number;
}

/** From a tenth of a millisecond, where a question of the bundled base lies, to the 3 seconds of Discord. */
const SECONDS = [0.0001, 0.0003, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 3];

/** Makes a registry of its own, so that two bots in one process do not count together. */
export function createMetrics({ facts, isReady, waiting }: MetricSources): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const interactions = new Counter({
		name: 'hudhud_interactions_total',
		help: 'Interactions and mentions, by command or action and by outcome.',
		labelNames: ['command', 'outcome'],
		registers,
	});
	const answers = new Counter({
		name: 'hudhud_answers_total',
		help: 'Questions, by verdict and language of the answer.',
		labelNames: ['kind', 'language'],
		registers,
	});
	const seconds = new Histogram({
		name: 'hudhud_answer_seconds',
		help: 'Time of the core for one question.',
		buckets: SECONDS,
		registers,
	});
	const reloads = new Counter({
		name: 'hudhud_reloads_total',
		help: 'Reloads of the facts, by outcome.',
		labelNames: ['outcome'],
		registers,
	});
	const failures = new Counter({
		name: 'hudhud_memory_failures_total',
		help: 'Times that the database did not take or give something.',
		labelNames: ['operation'],
		registers,
	});
	const dropped = new Counter({
		name: 'hudhud_memory_dropped_total',
		help: 'Notes given up because too many were waiting for the database.',
		registers,
	});
	const gauge = (name: string, help: string, read: () => number) =>
		new Gauge({
			name,
			help,
			registers,
			collect() {
				this.set(read());
			},
		});
	gauge('hudhud_memory_waiting', 'Notes that wait for the database.', waiting);
	gauge('hudhud_gateway_ready', '1 while the bot is connected to Discord.', () => (isReady() ? 1 : 0));
	gauge('hudhud_facts', 'Facts in the base.', () => facts()?.count ?? 0);
	const info = new Gauge({
		name: 'hudhud_facts_info',
		help: 'The version of the fact base, as a label.',
		labelNames: ['version'],
		registers: [],
		collect() {
			this.reset();
			const version = facts()?.version;
			if (version !== undefined) this.set({ version }, 1);
		},
	});
	registry.registerMetric(info);

	return {
		interaction: (command, outcome) => interactions.inc({ command, outcome }),
		answered: (kind, language, time) => {
			answers.inc({ kind, language });
			seconds.observe(time);
		},
		reloaded: (outcome) => reloads.inc({ outcome }),
		memoryFailed: (operation) => failures.inc({ operation }),
		memoryDropped: (count) => dropped.inc(count),
		collect: async () => await registry.getMetricsAsJSON(),
		print: async () => await registry.metrics(),
		contentType: registry.contentType,
	};
}
