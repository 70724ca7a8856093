import type { HttpHandler } from '../http/http-server.ts';
import { isOwnRequest, isSentByAnotherSite } from './own-request.ts';
import { createBackend } from './page/backend.ts';
import { openBuiltFiles } from './page/built-files.ts';
import type { Example, FactsEvent } from './page/protocol.ts';
import type { StandInDiscord } from './stand-in.ts';

export interface PageOptions {
	/** The stand-in, which is asked for only once a request has come: it takes this page's handler to start. */
	readonly discord: () => StandInDiscord;
	/** Where the build laid the page. */
	readonly dir: string;
	/** Questions to press on a first visit. */
	readonly examples: () => Promise<readonly Example[]>;
}

export interface Page {
	/** Serves the page at `/` and its backend under `/playground/`; false for any other path. */
	readonly handle: HttpHandler;
	/** Does beforehand what the first visitor would else wait for. */
	readonly prepare: () => void;
	/** Shows in every open page what an edit of the facts came to. */
	readonly announceFacts: (event: FactsEvent) => void;
}

/** Makes the playground's page, for the stand-in to serve. */
export function createPage({ dir, discord, examples }: PageOptions): Page {
	const backend = createBackend(discord, examples);
	const files = openBuiltFiles(dir);
	return {
		prepare: () => void examples(),
		announceFacts: backend.announceFacts,
		handle: async (request, response, url) => {
			const toBackend = url.pathname.startsWith('/playground/');
			if (!toBackend && !files.has(url.pathname)) return false;
			if (!isOwnRequest(request) || (toBackend && isSentByAnotherSite(request))) {
				response.writeHead(403).end();
			} else if (toBackend) {
				await backend.handle(url, request, response);
			} else {
				files.send(url.pathname, request, response);
			}
			return true;
		},
	};
}
