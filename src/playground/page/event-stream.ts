import type { ServerResponse } from 'node:http';
import type { MessageRecord } from '../message-store.ts';
import type { Person } from '../person.ts';
import type { StandInDiscord } from '../stand-in.ts';
import type { Example, FactsEvent, Identity, StreamEvents } from './protocol.ts';
import { describeScene, showMessage } from './scene.ts';

interface Stream {
	readonly identity: Identity;
	readonly person: Person;
	readonly response: ServerResponse;
}

export interface EventHub {
	/** Answers with a stream of server-sent events: the scene, then whatever changes in it. */
	readonly open: (identity: Identity, response: ServerResponse) => void;
	readonly announceFacts: (event: FactsEvent) => void;
}

export interface EventHubOptions {
	readonly discord: () => StandInDiscord;
	readonly enter: (identity: Identity) => Person;
	readonly isDismissed: (messageId: string) => boolean;
	readonly examples: () => Promise<readonly Example[]>;
}

/** Tells every open page what its person sees, and nothing that they do not. */
export function createEventHub({ discord, enter, examples, isDismissed }: EventHubOptions): EventHub {
	const streams = new Set<Stream>();
	let listening = false;

	/** Only once a page is open: the stand-in takes this program's handler to start, so it comes later. */
	const listen = (): void => {
		if (listening) return;
		listening = true;
		const { events } = discord();
		const show = (record: MessageRecord): void => {
			const shown = showMessage(discord(), record.message);
			tellThoseWhoSee(record, 'message', shown);
		};
		events.on('message', show).on('messageEdited', show);
		events.on('messageDeleted', (record) => tellThoseWhoSee(record, 'gone', { id: record.message.id }));
		events.on('typing', (channel) => {
			for (const stream of streams) send(stream.response, 'typing', { channel });
		});
		// The bot registers its commands once it is ready, and then has examples, too.
		events.on('commands', () => {
			for (const stream of streams) sendScene(stream);
		});
	};
	const sendScene = ({ identity, person, response }: Stream): void => {
		send(response, 'scene', describeScene({ discord: discord(), identity, person, isDismissed }));
		void examples().then((picked) => send(response, 'examples', picked));
	};
	const tellThoseWhoSee = <Name extends 'gone' | 'message'>(
		record: MessageRecord,
		name: Name,
		data: StreamEvents[Name],
	): void => {
		for (const { person, response } of streams) if (person.sees(record)) send(response, name, data);
	};

	return {
		open: (identity, response) => {
			listen();
			const person = enter(identity);
			response.writeHead(200, {
				'content-type': 'text/event-stream; charset=utf-8',
				'cache-control': 'no-store',
				'x-content-type-options': 'nosniff',
			});
			const stream = { identity, person, response };
			streams.add(stream);
			response.on('close', () => streams.delete(stream));
			sendScene(stream);
		},
		announceFacts: (event) => {
			for (const { response } of streams) send(response, 'facts', event);
		},
	};
}

function send<Name extends keyof StreamEvents>(
	response: ServerResponse,
	name: Name,
	data: StreamEvents[Name],
): void {
	// Who left meanwhile is told nothing.
	if (response.destroyed) return;
	// JSON holds no line break of its own, so it is one line of the stream.
	response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
