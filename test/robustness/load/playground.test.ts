import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startStandInDiscord } from '../../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../../src/playground/stand-in.ts';
import type { StandInOptions } from '../../../src/playground/stand-in-options.ts';
import { sendRaw, statusOf } from '../../support/raw-request.ts';

const TOKEN = 'stand-in.token.for-tests';
let discord: StandInDiscord;
afterEach(async () => await discord.close());

async function start(options: Partial<StandInOptions> = {}): Promise<URL> {
	discord = await startStandInDiscord({ token: TOKEN, ...options });
	return new URL(discord.url);
}

/** Opens a socket to the gateway; resolves to "open", or to why it was not opened. */
async function open(url: URL, headers: Record<string, string>): Promise<string> {
	const socket = new WebSocket(`ws://${url.host}/?v=10&encoding=json`, { headers });
	return await new Promise((resolve) => {
		socket.on('open', () => {
			socket.terminate();
			resolve('open');
		});
		socket.on('error', ({ message }) => resolve(message));
	});
}

const SITE = 'Unexpected server response: 403';

it.each([
	[{}, 'open'],
	[{ origin: 'https://evil.example' }, SITE],
	[{ origin: 'http://localhost' }, SITE],
	[{ origin: 'http://127.0.0.1' }, SITE],
	[{ origin: 'https://127.0.0.1' }, SITE],
	[{ origin: 'null' }, SITE],
	[{ origin: 'file://' }, SITE],
	[{ origin: 'chrome-extension://abc' }, SITE],
	[{ 'sec-fetch-site': 'cross-site' }, SITE],
	[{ 'sec-fetch-site': 'same-site' }, SITE],
	[{ host: 'evil.example' }, 'Unexpected server response: 421'],
])('a WebSocket with %j is answered with %s', async (headers, outcome) => {
	expect(await open(await start(), headers as Record<string, string>)).toBe(outcome);
});

it('a WebSocket of the page’s own origin is let in', async () => {
	const url = await start();
	expect(await open(url, { origin: `http://${url.host}` })).toBe('open');
});

const MEGABYTE = 1024 * 1024;

it.each([
	['a route without a token', 'POST /api/v10/users/@me/channels', '', 401],
	['a route with another token', 'POST /api/v10/users/@me/channels', 'Authorization: Bot x\r\n', 401],
	['commands without a token', 'PUT /api/v10/applications/1/commands', '', 401],
	['an unknown route', 'POST /api/v10/nowhere', '', 404],
	['the callback of no interaction', 'POST /api/v10/interactions/1/x/callback', '', 404],
	['a webhook of no interaction', 'POST /api/v10/webhooks/1/x', '', 401],
	['the address of the gateway', 'GET /api/v10/gateway', '', 200],
	['a file', 'POST /attachments/1/x', '', 404],
	['the page', 'POST /', '', 404],
])('a body for %s is answered before it has come, and not kept', async (_, line, header, status) => {
	const port = Number((await start()).port);
	const head = `${line} HTTP/1.1\r\nHost: localhost\r\n${header}Content-Type: application/json\r\nContent-Length: ${80 * MEGABYTE}\r\n\r\n`;
	const socket = connect({ port, host: '127.0.0.1' });
	socket.on('error', () => {});
	// No more than its first byte is ever sent: who waits for the rest never answers.
	socket.write(`${head}"`);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	socket.destroy();
	expect(statusOf(answer.toString('latin1'))).toBe(status);
	expect(JSON.stringify(discord.requests).length).toBeLessThan(1_000);
});

it.each([
	['told beforehand', `Content-Length: ${5 * MEGABYTE}\r\n\r\n"`],
	[
		'that comes in chunks',
		`Transfer-Encoding: chunked\r\n\r\n${(6 * MEGABYTE).toString(16)}\r\n${'x'.repeat(5 * MEGABYTE)}`,
	],
])('a body %s, longer than any of Discord’s, is refused even with the token', async (_, rest) => {
	const port = Number((await start()).port);
	const head = `POST /api/v10/users/@me/channels HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bot ${TOKEN}\r\n`;
	const answered = once(discord.events, 'request');
	void sendRaw(port, head + rest, false);
	await answered;
	expect(discord.requests.at(-1)).toMatchObject({ status: 413, body: undefined });
});

it('remembers the newest requests alone', async () => {
	const url = await start({ keptRequests: 3 });
	for (const path of ['a', 'b', 'c', 'd', 'e']) await fetch(new URL(`/api/v10/${path}`, url));
	expect(discord.requests.map(({ path }) => path)).toEqual(['/c', '/d', '/e']);
});

/** Opens a socket, sends what is given after HELLO, and resolves to the code it is closed with. */
async function closeCodeOf(url: URL, sent?: string | Buffer): Promise<number> {
	const socket = new WebSocket(`ws://${url.host}/?v=10&encoding=json`);
	socket.on('error', () => {});
	if (sent !== undefined) socket.once('message', () => socket.send(sent));
	const [code] = (await once(socket, 'close')) as [number];
	return code;
}

it.each([
	['says nothing', undefined],
	['sends a heartbeat only', '{"op":1,"d":null}'],
])('a gateway socket that %s is closed once its time to log in is up', async (_, sent) => {
	expect(await closeCodeOf(await start({ loginLimitMs: 50 }), sent)).toBe(4003);
	expect(discord.gateway.connectedCount()).toBe(0);
});

it.each([
	['one byte longer than Discord takes', Buffer.alloc(4_097, 'x'), 1009],
	['90 MB long', Buffer.alloc(90 * MEGABYTE, '['), 1009],
	['nested a thousand times', '['.repeat(1_000), 4002],
	['no JSON', '{', 4002],
	['null', 'null', 4002],
	['a number', '1', 4003],
	['a login of the wrong shape', '{"op":2,"d":{"token":"stand-in.token.for-tests","intents":"1"}}', 4013],
	[
		'a login with shards of the wrong shape',
		'{"op":2,"d":{"token":"stand-in.token.for-tests","intents":1,"shard":7}}',
		4010,
	],
	['a login with shards that are null', `{"op":2,"d":{"token":"${TOKEN}","intents":1,"shard":[null]}}`, 4010],
])('a gateway message %s closes its socket and no other', async (_, sent, code) => {
	const url = await start();
	expect(await closeCodeOf(url, sent)).toBe(code);
	expect(await open(url, {})).toBe('open');
});
