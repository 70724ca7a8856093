import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadResult, LoadRound } from './stand-in-process.ts';

export interface StandInProcess {
	readonly apiUrl: string;
	readonly run: (round: LoadRound) => Promise<LoadResult>;
	readonly close: () => void;
}

/** Starts a stand-in Discord in a process of its own, so that the bot does not share its event loop. */
export async function openStandIn(token: string): Promise<StandInProcess> {
	const child = fork(fileURLToPath(new URL('./stand-in-process.js', import.meta.url)), {
		serialization: 'advanced',
		env: { ...process.env, DISCORD_TOKEN: token },
	});
	const ended = once(child, 'close').then(() => {
		throw new Error('The stand-in Discord ended.');
	});
	// Nobody waits for it when it is closed in order.
	ended.catch(() => undefined);
	const next = async (): Promise<unknown> =>
		(await Promise.race([once(child, 'message'), ended]))[0] as unknown;
	const { apiUrl } = (await next()) as { readonly apiUrl: string };
	return {
		apiUrl,
		run: async (round) => {
			const result = next();
			child.send(round);
			return (await result) as LoadResult;
		},
		close: () => {
			if (child.connected) child.disconnect();
		},
	};
}
