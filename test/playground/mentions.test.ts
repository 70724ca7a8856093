import { SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { setStage } from './log-in.ts';

import type { Person } from '../../src/playground/person.ts';
import type { Stage } from './log-in.ts';
import type { MessageMentionOptions } from 'discord.js';

let stage: Stage;
let amal: Person;
let noor: Person;
let role: string;
let text: string;
beforeEach(async () => {
	stage = await setStage();
	amal = stage.discord.person({ name: 'Amal' });
	noor = stage.discord.person({ name: 'Noor', permissions: 1n });
	role = [...stage.discord.world.guilds.values()][0]?.guild.roles.at(-1)?.id ?? '';
	text = `@everyone <@${noor.user.id}> <@&${role}>`;
	const ask = new SlashCommandBuilder().setName('ask').setDescription('Ask').toJSON();
	await stage.client.application.commands.set([ask]);
});
afterEach(async () => await stage.close());

const NOBODY = { everyone: false, users: [], roles: [] };

async function askWith(allowedMentions?: MessageMentionOptions) {
	stage.onInteraction(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply({ content: text, ...(allowedMentions === undefined ? {} : { allowedMentions }) });
	});
	return await amal.command('ask');
}

async function postWith(allowedMentions?: MessageMentionOptions) {
	const channel = [...stage.discord.world.guilds.values()][0]?.channels[0]?.id ?? '';
	const found = await stage.client.channels.fetch(channel);
	if (found?.isSendable() !== true) throw new Error('no channel');
	const sent = await found.send({
		content: text,
		...(allowedMentions === undefined ? {} : { allowedMentions }),
	});
	return (await stage.discord.waitForMessage(({ message }) => message.id === sent.id)).pings;
}

it('a response pings users, but neither roles nor everyone, unless told', async () => {
	expect((await askWith()).pings).toEqual({ everyone: false, users: [noor.user.id], roles: [] });
});

it('an ordinary message pings users, roles and everyone unless told', async () => {
	expect(await postWith()).toEqual({ everyone: true, users: [noor.user.id], roles: [role] });
});

it('nobody is pinged with an empty parse', async () => {
	const answer = await askWith({ parse: [] });
	expect(answer.pings).toEqual(NOBODY);
	expect(answer.message.mentions).toEqual([]);
	expect(await postWith({ parse: [] })).toEqual(NOBODY);
});

it('only those listed are pinged', async () => {
	expect((await askWith({ users: [noor.user.id] })).pings.users).toEqual([noor.user.id]);
	expect((await askWith({ users: [amal.user.id] })).pings).toEqual(NOBODY);
	expect(await postWith({ roles: [role] })).toEqual({ ...NOBODY, roles: [role] });
});

it('a reply pings whom it answers, unless told not to', async () => {
	const question = amal.say('general', 'a question');
	const channel = await stage.client.channels.fetch(question.channel_id);
	if (channel?.isSendable() !== true) throw new Error('no channel');
	const reply = { messageReference: question.id };
	const loud = await channel.send({ content: 'loud', reply });
	const quiet = await channel.send({ content: 'quiet', reply, allowedMentions: { repliedUser: false } });
	const pingsOf = async (id: string) =>
		(await stage.discord.waitForMessage(({ message }) => message.id === id)).pings.users;
	expect(await pingsOf(loud.id)).toEqual([amal.user.id]);
	expect(await pingsOf(quiet.id)).toEqual([]);
});

it('an edit pings nobody, but filling in a deferred response does', async () => {
	stage.onInteraction(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.deferReply();
		await interaction.editReply(text);
	});
	expect((await amal.command('ask')).pings.users).toEqual([noor.user.id]);
	stage.onInteraction(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply('nothing yet');
		await interaction.editReply(text);
		await interaction.followUp('done');
	});
	const answer = await amal.command('ask');
	await answer.waitForFollowUp();
	expect(answer.message.content).toBe(text);
	expect(answer.pings).toEqual(NOBODY);
});
