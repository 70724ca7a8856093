import { afterEach, beforeEach, expect, it } from 'vitest';
import { ar } from '../../../src/discord/catalogue/ar.ts';
import { en } from '../../../src/discord/catalogue/en.ts';
import { GUILDS, HARBOUR_GUILD, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { forgeInteraction } from '../../support/forge-interaction.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage } from '../../support/set-stage.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage({ discord: { guilds: GUILDS } })));
afterEach(async () => await stage.close());

const channelOf = (guild: string) => stage.discord.world.findGuild(guild)?.channels[0]?.id ?? '';

/** Sends /settings as a client that makes things up does; resolves to what the bot replies. */
async function forgeSettings(channel: string, resolved: object): Promise<string> {
	const { admin } = gatherPeople(stage);
	const id = (((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | 77n).toString();
	const command = stage.discord.registeredCommands().find(({ name }) => name === 'settings');
	// The stand-in does not know this interaction: it takes whatever is replied.
	stage.discord.failNext({ path: new RegExp(`/interactions/${id}`, 'u'), status: 204 });
	const forged = forgeInteraction(stage, {
		id,
		member: { user: admin.user, roles: [], permissions: '8', joined_at: null, deaf: false, mute: false },
		data: {
			id: command?.id,
			name: 'settings',
			type: 1,
			options: [{ name: 'channel', type: 7, value: channel }],
			resolved: {
				channels: { [channel]: { id: channel, name: 'x', type: 0, permissions: '0', ...resolved } },
			},
		},
	});
	stage.discord.gateway.sendAsIs('INTERACTION_CREATE', forged);
	const { body } = await stage.discord.waitForRequest(({ path }) => path.startsWith(`/interactions/${id}`));
	return (body as { data: { content: string } }).data.content;
}

it.each([
	['as Discord describes it', { guild_id: HARBOUR_GUILD }],
	['without its guild', {}],
	['as if it were this guild’s', { guild_id: MUSEUM_GUILD }],
])('/settings refuses a channel of another guild, named %s', async (_, resolved) => {
	const channel = channelOf('Harbour');
	const content = await forgeSettings(channel, resolved);
	expect([ar.cannotPost(`<#${channel}>`), en.cannotPost(`<#${channel}>`)]).toContain(content);
	expect((await stage.memory.readSettings(MUSEUM_GUILD)).noteChannel).toBeUndefined();
});

it('/settings refuses a channel that there is not, and takes one of its own guild', async () => {
	expect([ar.cannotPost('<#123456789012345678>'), en.cannotPost('<#123456789012345678>')]).toContain(
		await forgeSettings('123456789012345678', { guild_id: MUSEUM_GUILD }),
	);
	const { admin } = gatherPeople(stage);
	await admin.command('settings', { channel: { id: channelOf('Museum') } });
	expect((await stage.memory.readSettings(MUSEUM_GUILD)).noteChannel).toBe(channelOf('Museum'));
});

it('nothing is posted in a channel of another guild, even where one was saved', async () => {
	await stage.memory.writeSettings(MUSEUM_GUILD, { noteChannel: channelOf('Harbour') });
	for (const name of ['Amal', 'Bilal', 'Dana']) {
		await gatherPeople(stage).member(name).command('ask', { question: 'Who painted the ceiling?' });
		await stage.settle();
	}
	await stage.discord.waitForRequest(({ path }) => path === `/channels/${channelOf('Harbour')}`);
	await gatherPeople(stage).member('Amal').command('ask', { question: 'Who painted the ceiling?' });
	await stage.settle();
	expect(stage.discord.messagesIn(channelOf('Harbour'))).toEqual([]);
});
