import { DiscordApiError, makeApiError } from './api-error.ts';
import { FILE_PATH } from './file-store.ts';
import { createFormErrors } from './form-errors.ts';
import { isLoopbackHost } from './loopback.ts';
import { readBody } from './read-body.ts';
import { findRoute } from './router.ts';

import type { FileStore } from './file-store.ts';
import type { RequestBody } from './read-body.ts';
import type { RequestLog } from './request-log.ts';
import type { Route, RouteAnswer, RouteMatch } from './router.ts';
import type { HttpHandler } from '../http/http-server.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Checks a body against a description of Discord's API and returns the problems found. */
export type BodyCheck = (route: string, body: unknown) => readonly string[];

export interface HttpFrontOptions {
	readonly token: string;
	readonly routes: readonly Route[];
	readonly files: FileStore;
	readonly log: RequestLog;
	readonly checkBody: BodyCheck | undefined;
	/** Whether an interaction has this token. */
	readonly isTokenKnown: (token: string) => boolean;
	/** Answers a path that is not Discord's; false means that it does not know it either. */
	readonly handleHttp: HttpHandler | undefined;
}

const API_PREFIX = '/api';
const API_VERSION = 'v10';

/** Makes the handler that answers every HTTP request of the stand-in. */
export function createHttpFront(options: HttpFrontOptions): HttpHandler {
	return async (request, response, url) => {
		// A page elsewhere can make a browser resolve its own name to 127.0.0.1; only the Host header gives it away.
		if (!isLoopbackHost(request.headers.host)) send(response, { status: 421 });
		else if (url.pathname.startsWith(`${API_PREFIX}/`)) await answerApi(options, request, response, url);
		else if (url.pathname.startsWith(FILE_PATH)) sendFile(options.files, url.pathname, response);
		else return (await options.handleHttp?.(request, response, url)) ?? false;
		return true;
	};
}

async function answerApi(
	options: HttpFrontOptions,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
): Promise<void> {
	const method = request.method ?? 'GET';
	const [version = '', ...steps] = url.pathname.slice(API_PREFIX.length + 1).split('/');
	const path = `/${steps.join('/')}`;
	const found = findRoute(options.routes, method, path);
	const fault = options.log.takeFault(method, path);
	let body: RequestBody = { json: undefined, files: [] };
	let answer: RouteAnswer;
	try {
		if (fault !== undefined && fault.carriedOut !== true) {
			body = await readBody(request);
			answer = fault;
		} else {
			const match = confirmRoute(options.token, request, found);
			if (mayWrite(options, match)) body = await readBody(request);
			if (version !== API_VERSION) throw makeApiError('invalidVersion');
			const carriedOut = await callRoute(options, match, body, url.searchParams);
			answer = fault ?? carriedOut;
		}
	} catch (error) {
		answer = toRefusal(error);
	}
	options.log.add(
		{
			method,
			path,
			route: typeof found === 'object' ? `${method} ${found.route.template}` : undefined,
			body: body.json,
			files: body.files.map(({ filename }) => filename),
			status: answer.status,
			answer: answer.body,
		},
		typeof found === 'object' ? found.params : new Map(),
	);
	if (fault?.hangUp === true) request.socket.destroy();
	else send(response, answer, fault?.headers);
}

/** Refuses a stranger before a byte of the body is read: what is read is held in memory. */
function confirmRoute(
	token: string,
	request: IncomingMessage,
	found: RouteMatch | 'other method' | undefined,
): RouteMatch {
	if (found === undefined) throw makeApiError('notFound');
	if (found === 'other method') throw makeApiError('methodNotAllowed');
	if (found.route.public !== true && request.headers.authorization !== `Bot ${token}`) {
		throw makeApiError('unauthorized');
	}
	return found;
}

/** Whether the body of a request is worth reading: the token in a path must be one that was handed out. */
function mayWrite({ isTokenKnown }: HttpFrontOptions, { params, route }: RouteMatch): boolean {
	if (route.method === 'GET') return false;
	const token = params.get('interaction_token') ?? params.get('webhook_token');
	return token === undefined || isTokenKnown(token);
}

async function callRoute(
	{ checkBody }: HttpFrontOptions,
	{ params, route }: RouteMatch,
	body: RequestBody,
	query: URLSearchParams,
): Promise<RouteAnswer> {
	return await route.handle({
		...body,
		query,
		param: (name) => params.get(name) ?? '',
		confirmBody: () => {
			const problems = checkBody?.(`${route.method} ${route.template}`, body.json) ?? [];
			const errors = createFormErrors();
			for (const problem of problems) errors.add([], 'API_DESCRIPTION', problem);
			errors.throwIfAny();
		},
	});
}

function toRefusal(error: unknown): RouteAnswer {
	if (error instanceof DiscordApiError) return { status: error.status, body: error.toBody() };
	// A mistake of the stand-in itself must show in the test, not pass for an answer of Discord's.
	return { status: 500, body: { code: 0, message: `The stand-in failed: ${String(error)}` } };
}

function send(response: ServerResponse, answer: RouteAnswer, headers: Record<string, string> = {}): void {
	response.statusCode = answer.status;
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (answer.body === undefined) return void response.end();
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(answer.body));
}

function sendFile(files: FileStore, path: string, response: ServerResponse): void {
	const file = files.get(path.slice(FILE_PATH.length).split('/')[0] ?? '');
	if (file === undefined) return send(response, { status: 404 });
	response.setHeader('content-type', file.contentType);
	// An upload is data: no browser may run it as a page of this origin.
	response.setHeader('content-disposition', 'attachment');
	response.setHeader('x-content-type-options', 'nosniff');
	response.end(file.bytes);
}
