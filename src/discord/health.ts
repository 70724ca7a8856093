import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics.ts';

/** What a load balancer or a container's health check is told. */
export interface Health {
	readonly status: 'ready' | 'starting';
	/** The version of the fact base behind the answers. */
	readonly facts: string | null;
}

export interface HealthOptions {
	readonly isReady: () => boolean;
	/** The version of the fact base, once one is loaded. */
	readonly version: () => string | undefined;
}

export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Answers `GET /healthz`: 200 while the gateway is connected and a base is loaded, else 503. False for other paths. */
export function createHealthHandler({ isReady, version }: HealthOptions): HttpHandler {
	return (request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		if (path !== '/healthz') return false;
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return true;
		}
		const facts = version() ?? null;
		const ready = isReady() && facts !== null;
		const health: Health = { status: ready ? 'ready' : 'starting', facts };
		response.writeHead(ready ? 200 : 503, {
			'content-type': 'application/json',
			'cache-control': 'no-store',
		});
		response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(health)}\n`);
		return true;
	};
}

/** Answers `GET /metrics` in Prometheus's text format. False for other paths. */
export function createMetricsHandler(metrics: Pick<Metrics, 'contentType' | 'print'>): HttpHandler {
	return (request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		if (path !== '/metrics') return false;
		if (request.method !== 'GET') {
			response.writeHead(405, { allow: 'GET' }).end();
			return true;
		}
		metrics.print().then(
			(text) =>
				response
					.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
					.end(text),
			() => response.writeHead(500).end(),
		);
		return true;
	};
}

/** The first of several handlers that knows the path. */
export function joinHandlers(...handlers: readonly HttpHandler[]): HttpHandler {
	return (request, response) => handlers.some((handle) => handle(request, response));
}

export interface HttpServer {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** Serves a handler; rejects when the port is taken or the address is not one of this machine. */
export async function serveHttp(handle: HttpHandler, host: string, port: number): Promise<HttpServer> {
	const server = createServer((request, response) => {
		if (!handle(request, response)) response.writeHead(404).end();
	});
	server.listen(port, host);
	await once(server, 'listening');
	const address = server.address() as AddressInfo;
	const shown = host.includes(':') ? `[${host}]` : host;
	return {
		url: `http://${shown}:${address.port}`,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
