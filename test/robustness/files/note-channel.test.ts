import { setImmediate as nextTurn } from 'node:timers/promises';
import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import type { APITextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../../src/discord/catalogue/ar.ts';
import { en } from '../../../src/discord/catalogue/en.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage } from '../../support/set-stage.ts';

let stage: Stage;
beforeEach(async () => {
	stage = await setStage({ discord: { guilds: GUILDS } });
	await stage.memory.writeSettings(MUSEUM_GUILD, { noteChannel: find('staff').id, language: 'en' });
});
afterEach(async () => await stage.close());

const channels = (): APITextChannel[] => stage.discord.world.findGuild('Museum')?.channels ?? [];
const find = (name: string): APITextChannel => {
	const found = channels().find((channel) => channel.name === name);
	if (found === undefined) throw new Error(`there is no channel ${name}`);
	return found;
};

const LIFT = 'Is there a lift?';
const ZEPPELIN = 'Which zeppelin was here?';

async function askInVain(question: string, times: number): Promise<void> {
	for (let time = 0; time < times; time++) {
		await gatherPeople(stage).member('Amal').command('ask', { question });
		await stage.settle();
	}
}

const failures = () =>
	stage.lines.filter(({ message }) => message === 'no note of an unanswered question could be sent');

async function waitUntil(isSo: () => boolean): Promise<void> {
	while (!isSo()) await nextTurn();
}

/** The bot hears of it as of every event. */
async function tell(event: string, channel: APITextChannel): Promise<void> {
	stage.discord.gateway.sendAsIs(event, channel);
	const cached = () => stage.bot.client.channels.cache.get(channel.id);
	await waitUntil(() => {
		if (event === 'CHANNEL_DELETE') return cached() === undefined;
		const known = cached();
		return known !== undefined && 'permissionOverwrites' in known
			? known.permissionOverwrites.cache.size === channel.permission_overwrites?.length
			: false;
	});
}

async function deny(bits: bigint): Promise<void> {
	const channel = find('staff');
	const { id } = stage.discord.world.bot;
	channel.permission_overwrites =
		bits === 0n ? [] : [{ id, type: OverwriteType.Member, allow: '0', deny: bits.toString() }];
	await tell('CHANNEL_UPDATE', channel);
}

/** What closes the channel, and what mends it; the first name of each is the channel where notes go then. */
const KINDS: Readonly<
	Record<string, { readonly close: () => Promise<void>; readonly mend: () => Promise<string> }>
> = {
	'was deleted': {
		close: async () => {
			const staff = find('staff');
			channels().splice(channels().indexOf(staff), 1);
			await tell('CHANNEL_DELETE', staff);
		},
		mend: async () => {
			await gatherPeople(stage).admin.command('settings', { channel: { id: find('general').id } });
			return 'general';
		},
	},
	'takes no messages of the bot': {
		close: async () => await deny(PermissionFlagsBits.SendMessages),
		mend: async () => {
			await deny(0n);
			return 'staff';
		},
	},
	'is out of its sight': {
		close: async () => await deny(PermissionFlagsBits.ViewChannel),
		mend: async () => {
			await deny(0n);
			return 'staff';
		},
	},
};

describe.each(Object.keys(KINDS))('a note channel that %s', (name) => {
	const close = async () => await KINDS[name]?.close();
	const mend = async () => (await KINDS[name]?.mend()) ?? '';

	it.each([
		['en', en],
		['ar', ar],
	] as const)('is told in /settings (%s)', async (language, say) => {
		const { id } = find('staff');
		const { admin } = gatherPeople(stage);
		await admin.command('language', { language });
		expect((await admin.command('settings')).message.content).not.toContain(say.settingsChannelClosed);
		await close();
		const { content } = (await admin.command('settings')).message;
		expect(content).toContain(`<#${id}>`);
		expect(content).toContain(say.settingsChannelClosed);
		// Also when something else is set.
		const saved = await admin.command('settings', { cooldown: 5 });
		expect(saved.message.content).toContain(say.settingsChannelClosed);
		await mend();
		expect((await admin.command('settings')).message.content).not.toContain(say.settingsChannelClosed);
	});

	it('is logged once, and hears of what it missed once it is mended', async () => {
		await close();
		await askInVain(LIFT, 3);
		await waitUntil(() => failures().length === 1);
		await askInVain(ZEPPELIN, 3);
		await askInVain(LIFT, 1);
		expect(failures()).toHaveLength(1);

		const channel = await mend();
		await askInVain('What is for lunch?', 1);
		const isThere = (question: string) =>
			stage.discord
				.messagesIn(find(channel).id)
				.some(({ content }) => content.includes(`\n> ${question}\n${en.askedInVainHint}`));
		await waitUntil(() => isThere(LIFT) && isThere(ZEPPELIN));
		const count = stage.discord.messagesIn(find(channel).id).filter(({ content }) => content.includes(LIFT));
		expect(count).toHaveLength(1);
		// Those that come next go out as ever, once.
		await askInVain('What is for lunch?', 3);
		await waitUntil(() => isThere('What is for lunch?'));
	});
});

describe('a note that Discord does not take at the moment', () => {
	it.each([500, 403, 404])('goes out with the next question (%i)', async (status) => {
		const { id } = find('staff');
		const path = new RegExp(`/channels/${id}/messages`, 'u');
		for (let time = 0; time < 5; time++) {
			stage.discord.failNext({ method: 'POST', path, status, body: { code: 0, message: 'No' } });
		}
		await askInVain(LIFT, 3);
		await waitUntil(() => failures().length === 1);
		for (let time = 0; time < 6; time++) await askInVain(LIFT, 1);
		await stage.discord.waitForMessage(({ message }) => message.channel_id === id);
		expect(failures()).toHaveLength(1);
	});
});
