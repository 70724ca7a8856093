import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { APIMessage } from 'discord-api-types/v10';
import { ClientRefusal } from '../client-refusal.ts';
import type { Answer } from '../answer.ts';
import type { Person } from '../person.ts';
import type { StandInDiscord } from '../stand-in.ts';

/** Longer bodies are not questions. */
const LONGEST_BODY = 64 * 1024;

const askBody = z.strictObject({
	question: z.string(),
	language: z.enum(['auto', 'ar', 'en']).default('auto'),
	private: z.boolean().default(false),
});
const commandBody = z.strictObject({ name: z.enum(['help', 'topics']) });
const pressBody = z.strictObject({
	message: z.string().max(32),
	customId: z.string().max(100),
	/** What was chosen, when it is a menu. */
	values: z.array(z.string().max(100)).max(25).optional(),
});

/** What the page shows of a message. */
interface ShownMessage {
	readonly id: string;
	readonly content: string;
	readonly components: APIMessage['components'];
	readonly ephemeral: boolean;
	/** The message took the place of the one with this id. */
	readonly replaces: string | null;
}

type Action = (visitor: Person, body: unknown) => Promise<ShownMessage>;

/** Plays a person of the stand-in Discord for the page: what the page sends, the person does. */
export function createBackend(discord: () => StandInDiscord) {
	const seen = new Map<string, APIMessage>();
	const show = ({ ephemeral, message }: Answer, replaces: string | null = null): ShownMessage => {
		seen.set(message.id, message);
		const { components, content, id } = message;
		return { id, content, components, ephemeral, replaces };
	};
	const actions: Readonly<Record<string, Action>> = {
		'/playground/ask': async (visitor, body) => show(await visitor.command('ask', askBody.parse(body))),
		'/playground/command': async (visitor, body) => show(await visitor.command(commandBody.parse(body).name)),
		'/playground/press': async (visitor, body) => {
			const { customId, message: id, values } = pressBody.parse(body);
			const message = seen.get(id);
			if (message === undefined) throw new ClientRefusal('The message is gone.');
			const answer = await (values === undefined
				? visitor.press(message, customId)
				: visitor.select(message, customId, values));
			return show(answer, answer.message.id === id ? id : null);
		},
	};
	return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const action = Object.hasOwn(actions, path) ? actions[path] : undefined;
		if (action === undefined) return send(response, 404, { error: 'There is nothing here.' });
		if (request.method !== 'POST') return send(response, 405, { error: 'Use POST.' });
		// A form of another site can post, but not as JSON.
		if (request.headers['content-type'] !== 'application/json') {
			return send(response, 415, { error: 'Send JSON.' });
		}
		try {
			const body = await readJson(request);
			send(response, 200, await action(discord().person({ name: 'Visitor' }), body));
		} catch (error) {
			if (error instanceof ClientRefusal) return send(response, 409, { error: error.message });
			if (error instanceof z.ZodError || error instanceof SyntaxError) {
				return send(response, 400, { error: 'This is not what the page sends.' });
			}
			send(response, 500, { error: 'The bot did not answer.' });
		}
	};
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

function send(response: ServerResponse, status: number, body: unknown): void {
	if (response.headersSent) return;
	response.writeHead(status, {
		'content-type': 'application/json',
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
	});
	response.end(JSON.stringify(body));
}
