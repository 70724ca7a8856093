/**
 * Entry of the process that plays Discord and its people for one bot: it asks, and tells how long each reply took. A
 * reply counts from just before the interaction is sent until its request arrives, whatever is in it: what the stand-in
 * makes of it afterwards is no part of the time.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';

export interface LoadRound {
	readonly inFlight: number;
	readonly requests: number;
	readonly questions: readonly string[];
}

export interface LoadResult {
	/** Milliseconds from interaction to reply, one a question. */
	readonly times: readonly number[];
	/** Questions that got no reply that Discord would still take: it waits 3 seconds. */
	readonly lost: number;
	/** Milliseconds of processor time that asking took, a question: the same for both bots if the comparison is fair. */
	readonly ownCost: number;
	readonly seconds: number;
}

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback/u;
const DEADLINE_MS = 5000;
const MICROSECONDS = 1000;

const arrivals = new Map<string, number>();
subscribe('http.server.request.start', (message) => {
	const { request } = message as { readonly request: IncomingMessage };
	const id = CALLBACK.exec(request.url ?? '')?.[1];
	if (id !== undefined) arrivals.set(id, performance.now());
});

const discord = await startStandInDiscord({ token: process.env['DISCORD_TOKEN'] ?? '' });
const person = discord.person({ name: 'Amal' });

/** Undefined where the reply came too late or not at all. */
async function askOnce(question: string): Promise<number | undefined> {
	const start = performance.now();
	const answer = await person
		.command('ask', { question }, { deadlineMs: DEADLINE_MS })
		.catch(() => undefined);
	const arrival = answer === undefined ? undefined : arrivals.get(answer.interactionId);
	if (answer !== undefined) arrivals.delete(answer.interactionId);
	return arrival === undefined ? undefined : arrival - start;
}

async function run({ inFlight, requests, questions }: LoadRound): Promise<LoadResult> {
	const times: number[] = [];
	let next = 0;
	let lost = 0;
	const cost = process.cpuUsage();
	const start = performance.now();
	await Promise.all(
		Array.from({ length: inFlight }, async () => {
			while (next < requests) {
				const time = await askOnce(questions[next++ % questions.length]!);
				if (time === undefined) lost++;
				else times.push(time);
			}
		}),
	);
	const { user, system } = process.cpuUsage(cost);
	return {
		times,
		lost,
		ownCost: (user + system) / MICROSECONDS / requests,
		seconds: (performance.now() - start) / 1000,
	};
}

process.on('message', (round) => {
	void run(round as LoadRound).then((result) => process.send?.(result));
});
process.once('disconnect', () => void discord.close());
process.send?.({ apiUrl: discord.apiUrl });
