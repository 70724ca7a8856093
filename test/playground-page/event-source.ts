import type { StreamEvents } from '../../src/playground/page/protocol.ts';

interface Arrived {
	readonly name: string;
	readonly data: unknown;
}

export interface EventStream {
	/** The next event of the kind that nobody has taken yet, past or to come. */
	readonly next: <Name extends keyof StreamEvents>(name: Name) => Promise<StreamEvents[Name]>;
	readonly close: () => void;
}

/** Listens to server-sent events, which Node 20 has no client for. */
export async function openStream(url: string): Promise<EventStream> {
	const leave = new AbortController();
	const response = await fetch(url, { signal: leave.signal });
	if (response.body === null || !response.ok) throw new Error(`No stream: ${response.status}`);
	const arrived: Arrived[] = [];
	const waiting = new Set<() => void>();
	void read(response.body, (event) => {
		arrived.push(event);
		for (const look of waiting) look();
	});
	return {
		next: async (name) =>
			await new Promise((resolve) => {
				const look = (): void => {
					const at = arrived.findIndex((event) => event.name === name);
					if (at === -1) return;
					waiting.delete(look);
					resolve(arrived.splice(at, 1)[0]?.data as never);
				};
				waiting.add(look);
				look();
			}),
		close: () => leave.abort(),
	};
}

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: Arrived) => void): Promise<void> {
	const decoder = new TextDecoder();
	let text = '';
	try {
		for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
			text += decoder.decode(chunk, { stream: true });
			const events = text.split('\n\n');
			text = events.pop() ?? '';
			for (const event of events) {
				const [name = '', data = ''] = event.split('\n').map((line) => line.replace(/^\w+: /u, ''));
				onEvent({ name, data: JSON.parse(data) as unknown });
			}
		}
	} catch {
		// The test is over and has left the stream.
	}
}
