import { fileURLToPath } from 'node:url';
import { mean } from '../../src/evaluation/statistics.ts';
import { BARS } from './bars.ts';
import { openStandIn, type StandInProcess } from './open-stand-in.ts';
import { readResidentMemory } from './resident-memory.ts';
import { figure, median, quantile, type Row } from './row.ts';
import { startProgram, type RunningProgram } from './run-program.ts';
import type { LoadResult } from './stand-in-process.ts';

export interface InteractionsOptions {
	readonly factsDir: string;
	readonly questions: readonly string[];
	readonly loads: readonly { readonly inFlight: number; readonly requests: number }[];
	/** The two bots take turns so many times. */
	readonly rounds: number;
	readonly cwd: string;
	readonly timeoutMs: number;
	readonly progress: (what: string) => void;
}

const TOKEN = 'stand-in.token.for-benchmarks';
const PONG = fileURLToPath(new URL('./pong-bot.js', import.meta.url));

interface Contestant {
	readonly name: string;
	readonly standIn: StandInProcess;
	readonly program: RunningProgram;
}

async function enter(name: string, options: InteractionsOptions, entry?: string): Promise<Contestant> {
	const standIn = await openStandIn(TOKEN);
	try {
		const program = await startProgram({
			...(entry === undefined ? {} : { entry }),
			cwd: options.cwd,
			environment: {
				DISCORD_TOKEN: TOKEN,
				DISCORD_API_URL: standIn.apiUrl,
				DISCORD_GUILD_ID: '',
				FACTS_DIR: options.factsDir,
				HTTP_HOST: '127.0.0.1',
				HTTP_PORT: '0',
			},
			readyText: 'is ready',
			timeoutMs: options.timeoutMs,
		});
		return { name, standIn, program };
	} catch (error) {
		standIn.close();
		throw error;
	}
}

function ratio(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a / b;
}

function describeLoad(inFlight: number, results: ReadonlyMap<string, readonly LoadResult[]>): Row[] {
	const part = `Interaction to reply over loopback, ${inFlight} in flight`;
	const timesOf = (name: string): number[] => (results.get(name) ?? []).flatMap(({ times }) => times);
	const lostOf = (all: readonly LoadResult[]): number => all.reduce((sum, { lost }) => sum + lost, 0);
	const rows = [...results].map(([what, all]) => ({
		part,
		what,
		figures: [
			figure('median', median(timesOf(what)), 'ms'),
			figure('p99', quantile(timesOf(what), 0.99), 'ms'),
			figure(
				'replies a second',
				timesOf(what).length / all.reduce((sum, { seconds }) => sum + seconds, 0),
				'',
			),
			figure('asking costs', mean(all.map(({ ownCost }) => ownCost)), 'ms'),
			figure('asked', timesOf(what).length + lostOf(all), ''),
			figure('lost', lostOf(all), ''),
		],
	}));
	const [own = [], other = []] = [...results.keys()].map(timesOf);
	return [
		...rows,
		{
			part,
			what: 'ratio',
			figures: [
				figure('median', ratio(median(own), median(other)), '×', BARS.timesPong),
				figure('p99', ratio(quantile(own, 0.99), quantile(other, 0.99)), '×', BARS.timesPong),
			],
		},
	];
}

/** The real bot beside a bare one that replies "pong", each on a stand-in Discord of its own, by turns. */
export async function benchInteractions(options: InteractionsOptions): Promise<Row[]> {
	const { loads, progress, questions, rounds } = options;
	const contestants: Contestant[] = [];
	try {
		contestants.push(await enter('Hudhud', options));
		contestants.push(await enter('bare discord.js, "pong"', options, PONG));
		const rows: Row[] = [];
		const warmUp = { inFlight: 10, requests: questions.length, questions };
		for (const { standIn } of contestants) await standIn.run(warmUp);
		for (const { inFlight, requests } of loads) {
			const results = new Map(contestants.map(({ name }) => [name, [] as LoadResult[]]));
			for (let round = 0; round < rounds; round++) {
				progress(`${inFlight} in flight, round ${round + 1} of ${rounds}`);
				for (const { name, standIn } of contestants) {
					results.get(name)?.push(await standIn.run({ inFlight, requests, questions }));
				}
			}
			rows.push(...describeLoad(inFlight, results));
		}
		const memory = contestants.map(({ name, program }) => ({
			part: 'The process, bundled article, on Discord',
			what: `${name}: memory after all these questions`,
			figures: [
				figure('memory', readResidentMemory(program.pid), 'MiB', name === 'Hudhud' ? BARS.memory : undefined),
			],
		}));
		return [...rows, ...memory];
	} finally {
		for (const { program, standIn } of contestants) {
			await program.stop();
			standIn.close();
		}
	}
}
