import { expect, it } from 'vitest';
import { createHealthHandler } from '../../src/discord/health.ts';
import { serveHttp } from '../../src/http/http-server.ts';
import { setStage } from '../support/set-stage.ts';

it('/healthz is 503 until a base is loaded and the gateway is ready, 200 then, and 503 from the stop on', async () => {
	const stage = await setStage();
	const second = await stage.restart();
	let version: string | undefined;
	const handle = createHealthHandler({ isReady: second.isReady, version: () => version });
	const server = await serveHttp(handle, '127.0.0.1', 0);
	const look = async (method = 'GET') => {
		const response = await fetch(`${server.url}/healthz`, { method });
		return [response.status, await response.text()];
	};
	expect(await look()).toEqual([503, '{"status":"starting","facts":null}\n']);
	version = 'abc';
	expect(await look()).toEqual([200, '{"status":"ready","facts":"abc"}\n']);
	expect(await look('HEAD')).toEqual([200, '']);
	expect((await look('POST'))[0]).toBe(405);
	expect((await fetch(`${server.url}/else`)).status).toBe(404);
	expect(stage.bot.isReady()).toBe(false);
	await stage.close();
	expect((await look())[0]).toBe(503);
	await server.close();
});
