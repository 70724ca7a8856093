import { once } from 'node:events';
import { STATUS_CODES, createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { readTarget } from './request-target.ts';

/** Answers a request, or returns false for a path it does not know. `url` is the target, read. */
export type HttpHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
) => boolean | Promise<boolean>;

/** The first of several handlers that knows the path. */
export function joinHandlers(...handlers: readonly HttpHandler[]): HttpHandler {
	return async (request, response, url) => {
		for (const handle of handlers) if (await handle(request, response, url)) return true;
		return false;
	};
}

/**
 * Makes a server that no request can end: a target that is none is answered with 400, a failing handler with 500 and no
 * word of why, and a broken connection is closed. It does not listen yet.
 */
export function createHttpServer(handle: HttpHandler): Server {
	const server = createServer((request, response) => {
		// Without a listener an error, such as a connection cut while it is written to, would end the process.
		request.on('error', () => response.destroy());
		response.on('error', () => response.destroy());
		answer(handle, request, response).catch(() => refuse(response, 500));
	});
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		refuseSocket(socket, error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400);
	});
	return server;
}

async function answer(
	handle: HttpHandler,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const url = readTarget(request.url);
	if (url === undefined) refuse(response, 400);
	else if (!(await handle(request, response, url))) refuse(response, 404);
}

function refuse(response: ServerResponse, status: number): void {
	if (response.headersSent) response.destroy();
	else response.writeHead(status, { 'content-length': 0 }).end();
}

/** Refuses what has no response: a request that could not be read, or one to speak another protocol. */
export function refuseSocket(socket: Duplex, status: number): void {
	socket.on('error', () => socket.destroy());
	if (!socket.writable) return void socket.destroy();
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Listens; rejects when the port is taken or the address is not one of this machine. Returns the port. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
	server.listen(port, host);
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

/** Closes a server with all its connections. Once. */
export async function closeServer(server: Server): Promise<void> {
	server.closeAllConnections();
	if (!server.listening) return;
	server.close();
	await once(server, 'close');
}

export interface HttpServer {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** Serves a handler; rejects when the port is taken or the address is not one of this machine. */
export async function serveHttp(handle: HttpHandler, host: string, port: number): Promise<HttpServer> {
	const server = createHttpServer(handle);
	const taken = await listen(server, host, port);
	const shown = host.includes(':') ? `[${host}]` : host;
	return { url: `http://${shown}:${taken}`, close: async () => await closeServer(server) };
}
