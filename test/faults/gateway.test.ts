import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import { setStage, TOKEN } from '../support/set-stage.ts';
import type { Stage, StageOptions } from '../support/set-stage.ts';

/** discord.js leaves five seconds between two logins, and draws up to one and a half more. */
const LOGIN_AGAIN_MS = 15_000;

type FaultTest = (stage: Stage) => Promise<void>;

/** A stage for one test alone, since those that wait for a second login run side by side. */
const onStage =
	(run: FaultTest, options: StageOptions = {}) =>
	async () => {
		const stage = await setStage(options);
		try {
			await run(stage);
		} finally {
			await stage.close();
		}
	};

async function ask({ discord }: Stage): Promise<string> {
	const amal = discord.person({ name: 'Amal' });
	const { message } = await amal.command('ask', { question: 'When does the museum open?' });
	return message.content;
}

const ANSWER = 'opens on Saturday';

describe('a gateway connection that breaks', () => {
	it(
		'is resumed, and what was asked meanwhile is answered once',
		onStage(async (stage) => {
			const { discord } = stage;
			const gone = discord.waitFor('disconnected');
			const back = discord.waitFor('resumed');
			discord.gateway.dropConnections();
			await gone;
			expect(await ask(stage)).toContain(ANSWER);
			await back;
			expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
			expect(await ask(stage)).toContain(ANSWER);
			expect(discord.gateway.sessionCount()).toBe(1);
		}),
	);

	it(
		'is resumed when Discord asks for it',
		onStage(async (stage) => {
			const back = stage.discord.waitFor('resumed');
			stage.discord.gateway.requestReconnect();
			await back;
			expect(await ask(stage)).toContain(ANSWER);
		}),
	);

	it(
		'is resumed each time it breaks',
		onStage(async (stage) => {
			for (let round = 0; round < 3; round += 1) {
				const back = stage.discord.waitFor('resumed');
				stage.discord.gateway.dropConnections();
				await back;
				expect(await ask(stage)).toContain(ANSWER);
			}
			expect(stage.discord.gateway.sessionCount()).toBe(1);
		}),
	);

	it(
		'leaves the bot unready until it is resumed, and /healthz with it',
		onStage(async ({ bot, discord }) => {
			expect(bot.isReady()).toBe(true);
			const leaving = once(bot.client, Events.ShardReconnecting);
			const back = once(bot.client, Events.ShardResume);
			discord.gateway.dropConnections();
			await leaving;
			expect(bot.isReady()).toBe(false);
			await back;
			expect(bot.isReady()).toBe(true);
		}),
	);
});

describe('a zombie connection', () => {
	it(
		'is given up when no heartbeat is answered, and resumed',
		onStage(
			async (stage) => {
				const { gateway } = stage.discord;
				const back = stage.discord.waitFor('resumed');
				gateway.acknowledgeHeartbeats(false);
				await back;
				gateway.acknowledgeHeartbeats(true);
				expect(await ask(stage)).toContain(ANSWER);
			},
			{ discord: { heartbeatInterval: 50 } },
		),
	);
});

describe.concurrent('a session that is lost', () => {
	it(
		'because Discord invalidates it, is followed by a new login, and the bot answers on',
		onStage(async (stage) => {
			const again = stage.discord.waitFor('ready', LOGIN_AGAIN_MS);
			stage.discord.gateway.invalidateSessions();
			await again;
			expect(await ask(stage)).toContain(ANSWER);
			expect(stage.discord.gateway.sessionCount()).toBe(1);
		}),
	);

	it(
		'because Discord has forgotten it when the bot comes back, is followed by a new login, too',
		onStage(async (stage) => {
			const again = stage.discord.waitFor('ready', LOGIN_AGAIN_MS);
			stage.discord.gateway.forgetSessions();
			stage.discord.gateway.dropConnections();
			await again;
			expect(await ask(stage)).toContain(ANSWER);
		}),
	);

	it(
		'because Discord was away, is followed by a new login once it is back',
		onStage(async ({ bot, discord }) => {
			const port = Number(new URL(discord.url).port);
			const leaving = once(bot.client, Events.ShardReconnecting);
			await discord.close();
			await leaving;
			// It finds nobody at least once before Discord is back.
			await once(bot.client, Events.ShardReconnecting);
			const returned = await startStandInDiscord({ token: TOKEN, port });
			await once(bot.client, Events.ShardReady);
			expect(bot.isReady()).toBe(true);
			expect(returned.gateway.connectedCount()).toBe(1);
			await bot.stop();
			await returned.close();
		}),
	);
});
