import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createInFlight } from '../../src/discord/in-flight.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage | undefined;
afterEach(async () => {
	vi.useRealTimers();
	await stage?.close();
	stage = undefined;
});

const HOUR = 3_600_000;
/** Enough to use up what discord.js allows itself in a second: 50 requests. */
const MORE_THAN_A_SECOND_TAKES = 60;

/** Sets the wall clock of the process, bot included; timers run on as they do when a machine's clock is set. */
function setClock(by: number): void {
	const wanted = Date.now() + by;
	vi.useFakeTimers({ toFake: ['Date'], now: wanted });
}

/** Discord's own clock does not jump with that of the bot's machine. */
async function start(): Promise<Stage> {
	stage = await setStage({
		discord: { now: () => performance.timeOrigin + performance.now(), heartbeatInterval: 200 },
	});
	return stage;
}

describe.each([
	['forwards by a day', 24 * HOUR],
	['back by an hour', -HOUR],
	['back by fifty years', -50 * 365 * 24 * HOUR],
])('a clock that jumps %s', (_, by) => {
	it('changes nothing for those who ask', async () => {
		const { discord } = await start();
		const amal = discord.person({ name: 'Amal' });
		setClock(by);
		const asked = Array.from({ length: MORE_THAN_A_SECOND_TAKES }, () =>
			amal.command('ask', { question: 'When does the museum open?' }),
		);
		for (const { message } of await Promise.all(asked))
			expect(message.content).toContain('opens on Saturday');
	});

	it('does not hold up what was deferred', async () => {
		const { discord } = await start();
		const keeper = discord.person({ name: 'Keeper', permissions: PermissionFlagsBits.ManageGuild });
		await keeper.command('reload');
		setClock(by);
		for (let round = 0; round < MORE_THAN_A_SECOND_TAKES; round += 1) {
			expect((await keeper.command('reload')).message.content).toContain(en.unchanged);
		}
	});

	it('costs neither the connection nor its resumption', async () => {
		const { discord } = await start();
		setClock(by);
		await discord.waitFor('heartbeat');
		await discord.waitFor('heartbeat');
		expect(discord.gateway.connectedCount()).toBe(1);
		const back = discord.waitFor('resumed');
		discord.gateway.dropConnections();
		await back;
		const answer = await discord
			.person({ name: 'Amal' })
			.command('ask', { question: 'When does the museum open?' });
		expect(answer.message.content).toContain('opens on Saturday');
	});

	it('neither shortens nor lengthens the wait for what is under way at a stop', async () => {
		const inFlight = createInFlight((error) => expect.fail(String(error)));
		let finish: () => void = () => undefined;
		inFlight.add(
			new Promise<void>((resolve) => {
				finish = resolve;
			}),
		);
		const settled = inFlight.settle(HOUR);
		setClock(by);
		await new Promise((resolve) => {
			setTimeout(resolve, 20);
		});
		finish();
		expect(await settled).toBe(true);
	});
});
