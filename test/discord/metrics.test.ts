import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetricsHandler } from '../../src/discord/health.ts';
import { serveHttp } from '../../src/http/http-server.ts';
import type { HttpServer } from '../../src/http/http-server.ts';
import { createMetrics } from '../../src/metrics.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage | undefined;
let server: HttpServer | undefined;
afterEach(async () => {
	await server?.close();
	await stage?.close();
	stage = server = undefined;
});

const QUESTION = 'Whose secret umbrella is this?';

async function read(): Promise<string> {
	const response = await fetch(`${server!.url}/metrics`);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
	return await response.text();
}

async function start(): Promise<void> {
	stage = await setStage();
	server = await serveHttp(createMetricsHandler(stage.metrics), '127.0.0.1', 0);
}

describe('/metrics', () => {
	it('counts interactions by command and outcome, and verdicts by language', async () => {
		await start();
		const amal = stage!.discord.person({ name: 'Amal' });
		await amal.command('ask', { question: 'متى يفتح المتحف؟' });
		await amal.command('ask', { question: QUESTION });
		await amal.command('reload', {}, { forge: true });
		const { message } = await amal.command('privacy');
		const first = message.components?.[0];
		const button = first !== undefined && 'components' in first ? first.components[0] : undefined;
		await amal.press(message, button !== undefined && 'custom_id' in button ? button.custom_id : '');
		await stage!.settle();
		const text = await read();
		for (const line of [
			'hudhud_interactions_total{command="ask",outcome="done"} 2',
			'hudhud_interactions_total{command="reload",outcome="refused"} 1',
			'hudhud_interactions_total{command="forget",outcome="done"} 1',
			'hudhud_answers_total{kind="answer",language="ar"} 1',
			'hudhud_answers_total{kind="decline",language="en"} 1',
			'hudhud_answer_seconds_count 2',
			'hudhud_gateway_ready 1',
			'hudhud_memory_waiting 0',
		]) {
			expect(text).toContain(line);
		}
	});

	it('tells no question, and nobody', async () => {
		await start();
		const amal = stage!.discord.person({ name: 'Amal', permissions: PermissionFlagsBits.ManageGuild });
		await amal.command('ask', { question: QUESTION });
		await stage!.settle();
		const text = await read();
		expect(text).not.toContain('umbrella');
		expect(text).not.toContain(amal.user.id);
		for (const id of stage!.discord.world.guilds.keys()) expect(text).not.toContain(id);
	});

	it('tells the version and the size of the base', async () => {
		const metrics = createMetrics({
			isReady: () => false,
			facts: () => ({ version: 'abc', count: 7 }),
			waiting: () => 3,
		});
		server = await serveHttp(createMetricsHandler(metrics), '127.0.0.1', 0);
		metrics.reloaded('refused');
		metrics.memoryFailed('write');
		metrics.memoryDropped(2);
		const text = await read();
		for (const line of [
			'hudhud_facts 7',
			'hudhud_facts_info{version="abc"} 1',
			'hudhud_gateway_ready 0',
			'hudhud_memory_waiting 3',
			'hudhud_reloads_total{outcome="refused"} 1',
			'hudhud_memory_failures_total{operation="write"} 1',
			'hudhud_memory_dropped_total 2',
		]) {
			expect(text).toContain(line);
		}
	});

	it('is not there under another method or path', async () => {
		await start();
		expect((await fetch(`${server!.url}/metrics`, { method: 'POST' })).status).toBe(405);
		expect((await fetch(`${server!.url}/metric`)).status).toBe(404);
	});
});
