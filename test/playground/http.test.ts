import { request } from 'node:http';

import { AttachmentBuilder, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { isJsonObject } from '../../src/playground/json-shape.ts';
import { catchRefusal, setStage, TOKEN } from './log-in.ts';

import type { Stage } from './log-in.ts';

let stage: Stage;
afterEach(async () => await stage.close());

const UPLOAD = new SlashCommandBuilder()
	.setName('upload')
	.setDescription('Upload')
	.addAttachmentOption((option) => option.setName('file').setDescription('File').setRequired(true))
	.toJSON();

/** Asks with a Host header of one's own, which fetch does not allow. */
async function statusWithHost(host: string, path: string): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		const sent = request(`${stage.discord.url}${path}`, { headers: { host } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.on('error', reject).end();
	});
}

it('answers unknown paths, missing and wrong tokens and wrong methods as Discord does', async () => {
	stage = await setStage();
	const ask = async (path: string, init: RequestInit = {}) => {
		const response = await fetch(`${stage.discord.apiUrl}${path}`, init);
		return [response.status, await response.json()];
	};
	const authorization = `Bot ${TOKEN}`;
	expect(await ask('/v10/nowhere')).toEqual([404, { message: '404: Not Found', code: 0 }]);
	expect(await ask('/v10/users/@me')).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
	expect(await ask('/v10/users/@me', { headers: { authorization: 'Bot x' } })).toEqual([
		401,
		{ message: '401: Unauthorized', code: 0 },
	]);
	expect((await ask('/v10/users/@me', { method: 'PUT', headers: { authorization } }))[0]).toBe(405);
	expect((await ask('/v3/users/@me', { headers: { authorization } }))[0]).toBe(400);
	expect((await ask('/v10/gateway'))[0]).toBe(200);
	const broken = { method: 'POST', headers: { authorization }, body: '{' };
	expect((await ask('/v10/users/@me/channels', broken))[1]).toMatchObject({ code: 50_109 });
});

it('turns away every request, upgrades too, whose Host is not loopback', async () => {
	stage = await setStage({ handleHttp: (_, response) => response.end('page') !== undefined });
	for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil']) {
		expect(await statusWithHost(host, '/')).toBe(421);
		expect(await statusWithHost(host, '/api/v10/gateway')).toBe(421);
	}
	for (const host of ['127.0.0.1', 'localhost:8080', '[::1]:80'])
		expect(await statusWithHost(host, '/')).toBe(200);
	const socket = new WebSocket(`${stage.discord.url.replace('http', 'ws')}/?v=10&encoding=json`, {
		headers: { host: 'evil.example' },
	});
	const refused = await new Promise<Error>((resolve) => {
		socket.on('error', resolve);
	});
	expect(refused.message).toContain('421');
});

it('hands paths outside /api to the page, and answers 404 when it does not know them', async () => {
	stage = await setStage({
		handleHttp: (asked, response) => {
			if (asked.url !== '/') return false;
			response.end('page');
			return true;
		},
	});
	expect(await (await fetch(`${stage.discord.url}/`)).text()).toBe('page');
	expect((await fetch(`${stage.discord.url}/other`)).status).toBe(404);
});

it("carries files both ways: a person's option to the bot, the bot's attachment back", async () => {
	stage = await setStage();
	await stage.client.application.commands.set([UPLOAD]);
	stage.onInteraction(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const { name, url } = interaction.options.getAttachment('file', true);
		const content = await (await fetch(url)).text();
		const file = new AttachmentBuilder(Buffer.from(content.toUpperCase()), { name: `copy-of-${name}` });
		await interaction.reply({ content: 'here', files: [file.setDescription('a copy')] });
	});
	const amal = stage.discord.person({ name: 'Amal' });
	const answer = await amal.command('upload', { file: { name: 'facts.yaml', content: 'facts' } });
	expect(answer.message.attachments[0]).toMatchObject({
		filename: 'copy-of-facts.yaml',
		description: 'a copy',
	});
	expect(answer.filesOf(answer.message)[0]?.bytes.toString()).toBe('FACTS');
	expect(stage.botErrors).toEqual([]);
});

it("refuses a body that contradicts Discord's own description of it", async () => {
	stage = await setStage();
	const channel = stage.discord.world.findGuild('Museum')?.channels[0]?.id ?? '';
	const body = { content: 'x', contents: 'y' };
	const refusal = await catchRefusal(stage.client.rest.post(`/channels/${channel}/messages`, { body }));
	expect(JSON.stringify(refusal.rawError)).toContain('.contents is unknown');
});

it('gives a test the faults it ordered, once', async () => {
	stage = await setStage();
	const path = '/users/@me';
	stage.discord.failNext({ path: /users/u, status: 403, body: { code: 50_001, message: 'Missing Access' } });
	expect((await catchRefusal(stage.client.rest.get(path))).code).toBe(50_001);
	expect(isJsonObject(await stage.client.rest.get(path))).toBe(true);
	stage.discord.failNext({ path: /users/u, status: 0, hangUp: true });
	await expect(stage.client.rest.get(path)).rejects.toThrow();
	expect(stage.discord.requests.at(-1)?.route).toBe('GET /users/@me');
});

it('keeps the bot out of channels it may not see or write in', async () => {
	const { SendMessages, ViewChannel } = PermissionFlagsBits;
	stage = await setStage({
		guilds: [
			{
				name: 'Museum',
				channels: [
					{ name: 'hidden', botDeny: ViewChannel },
					{ name: 'mute', botDeny: SendMessages },
				],
			},
		],
	});
	const [hidden, mute] = stage.discord.world.findGuild('Museum')?.channels ?? [];
	const post = async (id = '') =>
		await catchRefusal(stage.client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } }));
	expect((await post(hidden?.id)).code).toBe(50_001);
	expect((await post(mute?.id)).code).toBe(50_013);
	expect((await post('1')).code).toBe(10_003);
});
