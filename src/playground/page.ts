import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FactBase } from '../factbase/fact-base.ts';
import { createBackend } from './page/backend.ts';
import { makeDocument } from './page/document.ts';
import { pickExamples } from './page/examples.ts';
import { isLoopbackHost } from './loopback.ts';
import type { StandInDiscord } from './stand-in.ts';

export interface PageOptions {
	/** The stand-in, which is asked for only once a request has come: it takes this page's handler to start. */
	readonly discord: () => StandInDiscord;
	/** Where the example questions come from, once it is loaded. */
	readonly base: () => FactBase | undefined;
}

/** Serves the page at `/` and its backend under `/playground/`; false for any other path. */
export function createPage({ base, discord }: PageOptions) {
	const backend = createBackend(discord);
	return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		if (path !== '/' && !path.startsWith('/playground/')) return false;
		if (!isOwnRequest(request)) {
			response.writeHead(403).end();
		} else if (path === '/') {
			sendPage(request, response, makeDocument(pickExamples(base())));
		} else {
			await backend(path, request, response);
		}
		return true;
	};
}

/** Refuses what another site's page sends through the visitor's browser. */
function isOwnRequest({ headers }: IncomingMessage): boolean {
	if (!isLoopbackHost(headers.host)) return false;
	return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function sendPage(
	request: IncomingMessage,
	response: ServerResponse,
	{ html, contentSecurityPolicy }: ReturnType<typeof makeDocument>,
): void {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	response.writeHead(200, {
		'content-type': 'text/html; charset=utf-8',
		'content-security-policy': contentSecurityPolicy,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cache-control': 'no-store',
	});
	response.end(request.method === 'HEAD' ? undefined : html);
}
