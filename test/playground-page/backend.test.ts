import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAYGROUND_GUILDS } from '../../src/playground/page/identities.ts';
import type { FactsEvent, Scene, ShownMessage } from '../../src/playground/page/protocol.ts';
import { createPage } from '../../src/playground/page.ts';
import type { Page } from '../../src/playground/page.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { openStream } from './event-source.ts';
import type { EventStream } from './event-source.ts';

let stage: Stage;
let page: Page;
let dir: string;
const streams: EventStream[] = [];
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'hudhud-page-'));
	await writeFile(join(dir, 'index.html'), '<!doctype html>');
	await writeFile(join(dir, 'index.html.gz'), gzipSync('<!doctype html>'));
	let discord: StandInDiscord | undefined;
	page = createPage({
		discord: () => discord!,
		dir,
		examples: () =>
			Promise.resolve([{ kind: 'answer', language: 'en', question: 'When does the museum open?' }]),
	});
	stage = await setStage({ discord: { handleHttp: page.handle, guilds: PLAYGROUND_GUILDS } });
	discord = stage.discord;
});
afterEach(async () => {
	for (const stream of streams.splice(0)) stream.close();
	await stage.close();
	await rm(dir, { recursive: true });
});

async function enter(as: string): Promise<EventStream & { readonly scene: Scene }> {
	const stream = await openStream(`${stage.discord.url}/playground/events?as=${as}`);
	streams.push(stream);
	return { ...stream, scene: await stream.next('scene') };
}

async function post(name: string, body: unknown, headers: Record<string, string> = {}) {
	const response = await fetch(`${stage.discord.url}/playground/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	return { status: response.status, result: (await response.json()) as Record<string, unknown> };
}

async function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		request(`${stage.discord.url}${path}`, { headers }, (response) => {
			response.destroy();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

const idsOf = ({ messages }: Scene) => messages.map(({ message }) => message.id);
const channelOf = ({ channels }: Scene) => channels[0]?.id ?? '';

describe('the page', () => {
	it('comes with a policy that lets it load nothing from anywhere', async () => {
		const response = await fetch(stage.discord.url);
		const policy = response.headers.get('content-security-policy') ?? '';
		expect(await response.text()).toBe('<!doctype html>');
		expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/u);
		expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/u);
	});

	it('is sent compressed to whoever takes it so, and nothing beside it is served', async () => {
		const compressed = await fetch(stage.discord.url, { headers: { 'accept-encoding': 'gzip' } });
		expect(compressed.headers.get('content-encoding')).toBe('gzip');
		expect((await fetch(`${stage.discord.url}/..%2f..%2fpackage.json`)).status).toBe(404);
		expect((await fetch(stage.discord.url, { method: 'POST' })).status).toBe(405);
	});

	it('says what to do when it was not built', async () => {
		const bare = createPage({
			discord: () => stage.discord,
			dir: join(dir, 'nowhere'),
			examples: () => Promise.resolve([]),
		});
		await stage.close();
		stage = await setStage({ discord: { handleHttp: bare.handle } });
		const response = await fetch(stage.discord.url);
		expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
	});
});

describe('the stream of events', () => {
	it('begins with what the person sees, and tells of the bot coming and going in it', async () => {
		const { next, scene } = await enter('member');
		expect(scene).toMatchObject({
			me: { id: 'member', name: 'Salma' },
			bot: { name: 'Hudhud' },
			messages: [],
		});
		expect(await next('examples')).toHaveLength(1);
		const said = next('message');
		await post('say', { as: 'member', channel: channelOf(scene), text: 'Hello' });
		expect((await said).message.content).toBe('Hello');
		const answered = next('message');
		const options = { question: 'When does the museum open?' };
		await post('command', { as: 'member', channel: channelOf(scene), name: 'ask', options });
		const { message, used } = await answered;
		expect(message.content).toContain('The museum opens on Saturday.');
		const value = 'When does the museum open?';
		expect(used).toEqual({ name: 'ask', slash: true, options: [{ name: 'question', value }] });
	});

	it('keeps what is private from others, and all of a server from members of another', async () => {
		const salma = await enter('member');
		const channel = channelOf(salma.scene);
		const options = { question: 'When does the museum open?', private: true };
		await post('command', { as: 'member', channel, name: 'ask', options });
		const hidden = await salma.next('message');
		expect(hidden.message.flags).toBe(64);
		await post('say', { as: 'member', channel, text: 'Hello all' });
		const shown = await salma.next('message');
		const sam = await enter('another');
		expect(idsOf(sam.scene)).toEqual([shown.message.id]);
		expect(idsOf((await enter('stranger')).scene)).toEqual([]);
		expect((await post('press', { as: 'another', channel, ...buttonOf(hidden) })).result['error']).toBe(
			'refused',
		);
		expect((await post('say', { as: 'stranger', channel, text: 'Hello' })).result['error']).toBe('refused');
		await post('dismiss', { as: 'member', channel, message: hidden.message.id });
		expect(idsOf((await enter('member')).scene)).toEqual([shown.message.id]);
	});

	it('offers commands by permission and by place', async () => {
		const names = ({ commands }: Scene) => commands.guild.map(({ name }) => name);
		const member = await enter('member');
		const admin = await enter('admin');
		expect(names(member.scene)).toContain('ask');
		expect(names(member.scene)).not.toContain('reload');
		expect(names(admin.scene)).toContain('reload');
		expect(admin.scene.commands.direct.map(({ name }) => name)).not.toContain('reload');
		const channel = channelOf(member.scene);
		const refused = await post('command', { as: 'member', channel, name: 'reload', options: {} });
		expect(refused.result).toEqual({ error: 'refused', reason: '"reload" is hidden from this member.' });
	});

	it('tells every person what an edit of the facts came to', async () => {
		const { next } = await enter('stranger');
		const nothing = { added: [], changed: [], removed: [], otherParts: [], problems: [] };
		const event: FactsEvent = { ...nothing, ok: true, added: ['new-fact'] };
		const told = next('facts');
		page.announceFacts(event);
		expect(await told).toEqual(event);
	});

	it('is refused to another site', async () => {
		const path = '/playground/events?as=member';
		expect(await statusOf(path, { origin: 'http://evil.example' })).toBe(403);
		expect(await statusOf(path, { 'sec-fetch-site': 'cross-site' })).toBe(403);
		expect(await statusOf(path, { host: 'evil.example' })).toBe(421);
		expect(await statusOf(path, { 'sec-fetch-site': 'same-origin' })).toBe(200);
		expect(await statusOf('/playground/events?as=nobody', {})).toBe(404);
	});
});

describe('an action', () => {
	it('is done as a person does it: asks, completes, presses and chooses', async () => {
		const { next, scene } = await enter('member');
		const acting = { as: 'member', channel: channelOf(scene) };
		const typed = { ...acting, name: 'ask', option: 'question', typed: 'museum', options: {} };
		const { result } = await post('autocomplete', typed);
		expect(result['choices']).toContainEqual(expect.objectContaining({ name: 'When does the museum open?' }));
		await post('command', { ...acting, name: 'ask', options: { question: 'When does the museum open?' } });
		await post('press', { ...acting, ...buttonOf(await next('message')) });
		expect((await next('message')).message.content).toContain('يفتح المتحف أبوابه يوم السبت');
		await post('command', { ...acting, name: 'topics', options: {} });
		const topics = await next('message');
		await post('select', { ...acting, ...buttonOf(topics), values: ['visit'] });
		expect((await next('message')).message.id).toBe(topics.message.id);
	});

	it('tells that the bot is silent', async () => {
		const { scene } = await enter('member');
		stage.discord.failNext({ path: /callback/u, status: 404, body: { message: 'Unknown', code: 10_062 } });
		const body = { as: 'member', channel: channelOf(scene), name: 'help', options: {} };
		expect(await post('command', body)).toEqual({ status: 200, result: { error: 'silence' } });
	});

	it.each([
		['no JSON', 'say', '{', 400],
		['a body of another shape', 'say', { as: 'member' }, 400],
		['a huge body', 'say', 'x'.repeat(70_000), 400],
		['a path that is not there', 'constructor', {}, 404],
	])('refuses %s', async (_, name, body, status) => {
		expect((await post(name, body)).status).toBe(status);
	});

	it.each([
		['nobody', { as: 'nobody', channel: '1', text: 'x' }],
		['a channel that is not there', { as: 'member', channel: '1', text: 'x' }],
	])('is refused to %s', async (_, body) => {
		expect((await post('say', body)).result['error']).toBe('refused');
	});

	it('refuses a form, another origin and another host', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await post('say', 'text=x', form)).status).toBe(415);
		expect(await statusOf('/', { origin: 'http://evil.example' })).toBe(403);
		expect(await statusOf('/', { origin: 'null' })).toBe(403);
		expect(await statusOf('/', { host: 'evil.example' })).toBe(421);
		expect(await statusOf('/', { origin: stage.discord.url })).toBe(200);
	});
});

/** The first component of a message, as an action names it. */
function buttonOf({ message }: ShownMessage) {
	const row = message.components?.[0];
	const cell = row !== undefined && 'components' in row ? row.components[0] : undefined;
	return { message: message.id, customId: cell !== undefined && 'custom_id' in cell ? cell.custom_id : '' };
}
