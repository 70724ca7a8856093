import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPage } from '../../src/playground/page.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage;
beforeEach(async () => {
	let discord: StandInDiscord | undefined;
	const page = createPage({ discord: () => discord!, base: () => stage.store.current().base });
	stage = await setStage({ discord: { handleHttp: page } });
	discord = stage.discord;
});
afterEach(async () => await stage.close());

interface Shown {
	readonly id: string;
	readonly content: string;
	readonly ephemeral: boolean;
	readonly replaces: string | null;
	readonly components: readonly { readonly components: readonly { readonly custom_id: string }[] }[];
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
	const response = await fetch(`${stage.discord.url}/playground/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	return { status: response.status, shown: (await response.json()) as Shown };
}

describe('the page', () => {
	it('is one document that may load nothing from anywhere', async () => {
		const response = await fetch(stage.discord.url);
		const html = await response.text();
		expect(response.status).toBe(200);
		expect(response.headers.get('content-security-policy')).toMatch(
			/^default-src 'none'; script-src 'sha256-/u,
		);
		expect(html).toContain('متى يفتح المتحف؟');
		expect(html).not.toMatch(/(?:src|href)=/u);
	});

	it('asks, presses and chooses as a person does', async () => {
		const { shown } = await post('ask', { question: 'When does the museum open?' });
		expect(shown).toMatchObject({ ephemeral: false, replaces: null });
		expect(shown.content).toContain('The museum opens on Saturday.');
		const customId = shown.components[0]?.components[0]?.custom_id;
		const quote = await post('press', { message: shown.id, customId });
		expect(quote.shown).toMatchObject({ ephemeral: true, replaces: null });
		const topics = await post('command', { name: 'topics' });
		const menu = topics.shown.components[0]?.components[0]?.custom_id;
		const opened = await post('press', { message: topics.shown.id, customId: menu, values: ['visit'] });
		expect(opened.shown.replaces).toBe(topics.shown.id);
	});

	it.each([
		['another command', 'command', { name: 'reload' }, 400],
		['no JSON', 'ask', '{', 400],
		['a message never shown', 'press', { message: '1', customId: 'v1:quote:x:ar' }, 409],
		['a long question', 'ask', { question: 'x'.repeat(1_001) }, 409],
		['a huge body', 'ask', 'x'.repeat(70_000), 400],
		['a path that is not there', 'constructor', {}, 404],
	])('refuses %s', async (_, path, body, status) => {
		expect((await post(path, body)).status).toBe(status);
	});

	it('refuses a form, another origin and another host', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await post('ask', 'question=x', form)).status).toBe(415);
		const statusOf = async (headers: Record<string, string>) =>
			await new Promise<number | undefined>((resolve, reject) => {
				request(stage.discord.url, { headers }, (response) => {
					response.resume();
					resolve(response.statusCode);
				})
					.on('error', reject)
					.end();
			});
		expect(await statusOf({ origin: 'http://evil.example' })).toBe(403);
		expect(await statusOf({ origin: 'null' })).toBe(403);
		expect(await statusOf({ host: 'evil.example' })).toBe(421);
		expect(await statusOf({ origin: stage.discord.url })).toBe(200);
	});
});
