import type { HttpHandler } from '../http/http-server.ts';
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

/** Answers `GET /healthz`: 200 while the gateway is connected and a base is loaded, else 503. False for other paths. */
export function createHealthHandler({ isReady, version }: HealthOptions): HttpHandler {
	return (request, response, url) => {
		if (url.pathname !== '/healthz') return false;
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
	return async (request, response, url) => {
		if (url.pathname !== '/metrics') return false;
		if (request.method !== 'GET') {
			response.writeHead(405, { allow: 'GET' }).end();
			return true;
		}
		const text = await metrics.print();
		response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
		return true;
	};
}
