import type { InteractionStore } from './interaction-store.ts';
import type { RouteAnswer } from './router.ts';

/** One REST request of the bot, with the answer it got. */
export interface LoggedRequest {
	readonly method: string;
	/** Below /api/v10. */
	readonly path: string;
	/** Method and path template, such as `PUT /applications/{application_id}/commands`. */
	readonly route: string | undefined;
	readonly body: unknown;
	readonly files: readonly string[];
	readonly status: number;
	readonly answer: unknown;
}

/** An answer to give once in place of the real one. */
export interface RestFault extends RouteAnswer {
	readonly method?: string;
	readonly path: RegExp;
	readonly headers?: Record<string, string>;
	/** Cut the connection instead of answering. */
	readonly hangUp?: boolean;
	/** Carry the request out all the same: what breaks is the way back. */
	readonly carriedOut?: boolean;
}

/** Remembers the requests, and hands out the faults a test ordered. */
export interface RequestLog {
	readonly requests: readonly LoggedRequest[];
	add(request: LoggedRequest, params: ReadonlyMap<string, string>): void;
	failNext(fault: RestFault): void;
	takeFault(method: string, path: string): RestFault | undefined;
}

/** Makes an empty log of the newest `kept` requests; refusals are also noted with the interaction they are about. */
export function createRequestLog(
	interactions: InteractionStore,
	kept: number,
	onRequest: (request: LoggedRequest) => void,
): RequestLog {
	const requests: LoggedRequest[] = [];
	const faults: RestFault[] = [];
	return {
		requests,
		add: (request, params) => {
			requests.push(request);
			if (requests.length > kept) requests.shift();
			const token = params.get('interaction_token') ?? params.get('webhook_token');
			const interaction = token === undefined ? undefined : interactions.findByToken(token);
			if (request.status >= 400) {
				interaction?.refusals.push(
					`${request.route ?? request.path} -> ${request.status} ${JSON.stringify(request.answer)}`,
				);
			}
			onRequest(request);
		},
		failNext: (fault) => void faults.push(fault),
		takeFault: (method, path) => {
			const index = faults.findIndex(
				(fault) => (fault.method === undefined || fault.method === method) && fault.path.test(path),
			);
			return index === -1 ? undefined : faults.splice(index, 1)[0];
		},
	};
}
