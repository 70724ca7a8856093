import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from './loopback.ts';

/** False for what another site's page sends through the visitor's browser. */
export function isOwnRequest({ headers }: IncomingMessage): boolean {
	if (!isLoopbackHost(headers.host)) return false;
	return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

/** True for what another site's picture or script element asks for: it sends no Origin, but browsers tell where it stands. */
export function isSentByAnotherSite({ headers }: IncomingMessage): boolean {
	const site = headers['sec-fetch-site'];
	return site !== undefined && site !== 'same-origin' && site !== 'none';
}
