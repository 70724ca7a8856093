import type { ActionBodies, ActionError, ActionResult, StreamEvents } from '../page/protocol.ts';

/** The backend did not do what was asked. */
export class ActionFailure extends Error {
	readonly kind: ActionError['error'];
	readonly reason: string | undefined;

	constructor({ error, reason }: ActionError) {
		super(reason ?? error);
		this.name = 'ActionFailure';
		this.kind = error;
		this.reason = reason;
	}
}

/** Asks the backend to act; what comes of it as messages comes by the stream. */
export async function act<Name extends keyof ActionBodies>(
	name: Name,
	body: ActionBodies[Name],
): Promise<ActionResult> {
	const response = await fetch(`/playground/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	}).catch(() => undefined);
	if (response === undefined) throw new ActionFailure({ error: 'failed' });
	const result = (await response.json()) as ActionError | ActionResult;
	if ('error' in result) throw new ActionFailure(result);
	return result;
}

export type StreamHandlers = {
	readonly [Name in keyof StreamEvents]: (data: StreamEvents[Name]) => void;
};

/** Listens to what a person sees; the browser comes back by itself when the bot was away. Returns the end of it. */
export function listen(as: string, handlers: StreamHandlers, onLost: () => void): () => void {
	const source = new EventSource(`/playground/events?as=${encodeURIComponent(as)}`);
	for (const name of Object.keys(handlers) as (keyof StreamEvents)[]) {
		const handle = handlers[name] as (data: unknown) => void;
		source.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data)));
	}
	source.addEventListener('error', onLost);
	return () => source.close();
}
