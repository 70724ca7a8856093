import { Client, DiscordAPIError, Events, GatewayIntentBits } from 'discord.js';

import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import { checkAgainstOpenApi } from './openapi-check.ts';

import type { StandInOptions } from '../../src/playground/stand-in-options.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import type { ClientOptions, Interaction } from 'discord.js';

export const TOKEN = 'stand-in.token.for-tests';

/** A stand-in with a plain discord.js client logged in to it. */
export interface Stage {
	readonly discord: StandInDiscord;
	readonly client: Client<true>;
	/** Errors the bot met while it answered: a refused request rejects in the handler. */
	readonly botErrors: readonly unknown[];
	/** Sets what the bot does with the next interactions. */
	onInteraction(handle: (interaction: Interaction) => Promise<unknown>): void;
	close(): Promise<void>;
}

/** Starts a stand-in, and logs an unmodified client in to it. */
export async function setStage(
	options: Partial<StandInOptions> = {},
	clientOptions: Partial<ClientOptions> = {},
): Promise<Stage> {
	const discord = await startStandInDiscord({ token: TOKEN, checkBody: checkAgainstOpenApi, ...options });
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		...clientOptions,
		rest: { api: discord.apiUrl, retries: 0 },
	});
	const botErrors: unknown[] = [];
	let handle: (interaction: Interaction) => Promise<unknown> = () => Promise.resolve();
	client.on(Events.InteractionCreate, (interaction) => {
		handle(interaction).catch((error: unknown) => void botErrors.push(error));
	});
	const ready = new Promise<Client<true>>((resolve) => {
		client.once(Events.ClientReady, resolve);
	});
	await client.login(TOKEN);
	return {
		discord,
		client: await ready,
		botErrors,
		onInteraction: (next) => void (handle = next),
		close: async () => {
			await client.destroy();
			await discord.close();
		},
	};
}

/** Runs a request of the bot's and returns the refusal it met. */
export async function catchRefusal(request: Promise<unknown>): Promise<DiscordAPIError> {
	const outcome = await request.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (outcome instanceof DiscordAPIError) return outcome;
	throw new Error(`Discord was to refuse this, but: ${String(outcome)}`);
}
