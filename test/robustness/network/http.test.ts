import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHealthHandler, createMetricsHandler } from '../../../src/discord/health.ts';
import { joinHandlers, serveHttp } from '../../../src/http/http-server.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { createPage } from '../../../src/playground/page.ts';
import { startStandInDiscord } from '../../../src/playground/stand-in.ts';
import { sendRaw, statusOf } from '../../support/raw-request.ts';

/** The two servers of the program: of a bot with a token, and of the playground. */
const servers: Record<'bot' | 'playground', { port: number; close: () => Promise<void> }> = {
	bot: { port: 0, close: async () => {} },
	playground: { port: 0, close: async () => {} },
};

beforeAll(async () => {
	const metrics = createMetrics({ isReady: () => true, facts: () => undefined, waiting: () => 0 });
	const health = joinHandlers(
		createHealthHandler({ isReady: () => true, version: () => 'abc' }),
		createMetricsHandler(metrics),
	);
	const bot = await serveHttp(health, '127.0.0.1', 0);
	const page = createPage({
		discord: () => discord,
		dir: '/nowhere',
		examples: () => Promise.resolve([]),
	});
	const discord = await startStandInDiscord({ token: 'a', handleHttp: joinHandlers(health, page.handle) });
	servers.bot = { port: Number(new URL(bot.url).port), close: bot.close };
	servers.playground = { port: Number(new URL(discord.url).port), close: async () => await discord.close() };
});
afterAll(async () => {
	await servers.bot.close();
	await servers.playground.close();
});

const HOST = 'Host: localhost\r\n';
const CLOSE = 'Connection: close\r\n';

describe.each(['bot', 'playground'] as const)('the server of the %s', (name) => {
	it.each([
		['//', 400],
		['///', 400],
		['//:', 400],
		['//user@', 400],
		['//[', 400],
		['//healthz', 400],
		['*', 400],
		['http://', 400],
		['http://[', 400],
		['http://:99999999/', 400],
		['ftp://localhost/healthz', 400],
		['healthz', 400],
		['?', 400],
		['javascript:alert(1)', 400],
		['/%', 404],
		['/%00', 404],
		['/%ff%fe', 404],
		['/\\', 404],
		['/:', 404],
		['/healthz//', 404],
		['/healthz', 200],
		['/healthz?//', 200],
		['http://localhost/healthz', 200],
		['/metrics', 200],
	])('answers the target %s with %i, and goes on', async (target, status) => {
		const { port } = servers[name];
		const answer = await sendRaw(port, `GET ${target} HTTP/1.1\r\n${HOST}${CLOSE}\r\n`);
		const after = await sendRaw(port, `GET /healthz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`);
		expect([statusOf(answer), statusOf(after)]).toEqual([status, 200]);
	});

	it.each([
		['no request at all', '\r\n\r\n'],
		['one of another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
		['the first line alone', 'GET /healthz HTTP/1.1\r\n'],
		['half a first line', 'GET /hea'],
		['an unknown method', `BREW / HTTP/1.1\r\n${HOST}\r\n`],
		['a tunnel', `CONNECT localhost:80 HTTP/1.1\r\n${HOST}\r\n`],
		['a header without a name', `GET / HTTP/1.1\r\n${HOST}: x\r\n\r\n`],
		['a header of 20,000 bytes', `GET / HTTP/1.1\r\n${HOST}X: ${'x'.repeat(20_000)}\r\n\r\n`],
		['two lengths', `POST / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`],
		['a negative length', `POST / HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`],
		['a body that is cut', `POST /metrics HTTP/1.1\r\n${HOST}Content-Length: 100\r\n\r\nx`],
		['a broken chunk', `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
		['an upgrade to nothing', `GET / HTTP/1.1\r\n${HOST}Connection: upgrade\r\nUpgrade: nothing\r\n\r\n`],
		[
			'an upgrade of a target that is none',
			`GET // HTTP/1.1\r\n${HOST}Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
		],
		['requests in a row', `GET // HTTP/1.1\r\n${HOST}\r\nGET //: HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
		['no Host', `GET /healthz HTTP/1.1\r\n${CLOSE}\r\n`],
	])('is not ended by %s', async (_, bytes) => {
		const { port } = servers[name];
		await sendRaw(port, bytes);
		expect(statusOf(await sendRaw(port, `GET /healthz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`))).toBe(200);
	});
});

it('a handler that fails is answered with 500 and no word of why, whether at once, later or in the middle', async () => {
	const server = await serveHttp(
		(_, response, { pathname }) => {
			if (pathname === '/now') throw new Error('secret');
			if (pathname === '/later') return Promise.reject(new Error('secret'));
			response.write('begun');
			throw new Error('secret');
		},
		'127.0.0.1',
		0,
	);
	const port = Number(new URL(server.url).port);
	const ask = async (path: string) =>
		await sendRaw(port, `GET ${path} HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, false);
	expect(statusOf(await ask('/now'))).toBe(500);
	expect(statusOf(await ask('/later'))).toBe(500);
	expect((await ask('/now')) + (await ask('/later')) + (await ask('/middle'))).not.toContain('secret');
	await server.close();
});
