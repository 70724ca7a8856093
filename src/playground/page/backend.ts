import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { ClientRefusal } from '../client-refusal.ts';
import { InteractionSilence } from '../interaction-store.ts';
import type { StandInDiscord } from '../stand-in.ts';
import { createActions } from './actions.ts';
import { createEventHub } from './event-stream.ts';
import { createCast, findIdentity } from './identities.ts';
import type { ActionError, ActionResult, Example, FactsEvent } from './protocol.ts';

/** Longer bodies are not what the page sends. */
const LONGEST_BODY = 64 * 1024;

export interface Backend {
	/** Answers a path under `/playground/`. */
	readonly handle: (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>;
	readonly announceFacts: (event: FactsEvent) => void;
}

/** The page's backend: a stream of what a person sees, and the actions they can take. */
export function createBackend(
	discord: () => StandInDiscord,
	examples: () => Promise<readonly Example[]>,
): Backend {
	const enter = createCast(discord);
	const actions = createActions(discord, enter);
	const hub = createEventHub({ discord, enter, examples, isDismissed: actions.isDismissed });
	return {
		announceFacts: hub.announceFacts,
		handle: async (url, request, response) => {
			const name = url.pathname.slice('/playground/'.length);
			if (name === 'events') {
				const identity = findIdentity(url.searchParams.get('as') ?? '');
				if (request.method !== 'GET') return send(response, 405, refuse('Use GET.'));
				if (identity === undefined) return send(response, 404, refuse('There is nobody of that name.'));
				return hub.open(identity, response);
			}
			if (request.method !== 'POST') return send(response, 405, refuse('Use POST.'));
			// A form of another site can post, but not as JSON.
			if (request.headers['content-type'] !== 'application/json') {
				return send(response, 415, refuse('Send JSON.'));
			}
			try {
				const running = actions.run(name, await readJson(request));
				if (running === undefined) return send(response, 404, refuse('There is nothing here.'));
				send(response, 200, await running);
			} catch (error) {
				send(response, ...explain(error));
			}
		},
	};
}

function refuse(reason: string): ActionError {
	return { error: 'refused', reason };
}

function explain(error: unknown): [status: number, body: ActionError] {
	// Both may come of honest use, and a browser would report another status as an error of the page.
	if (error instanceof ClientRefusal) return [200, refuse(error.message)];
	if (error instanceof InteractionSilence) return [200, { error: 'silence' }];
	if (error instanceof z.ZodError || error instanceof SyntaxError) {
		return [400, refuse('This is not what the page sends.')];
	}
	return [500, { error: 'failed' }];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > LONGEST_BODY) throw new SyntaxError('The body is too long.');
		chunks.push(chunk);
	}
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, status: number, body: ActionError | ActionResult): void {
	if (response.headersSent) return;
	response.writeHead(status, {
		'content-type': 'application/json',
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
	});
	response.end(JSON.stringify(body));
}
