import {
	DiscordAPIError,
	DiscordjsError,
	DiscordjsErrorCodes,
	GatewayCloseCodes,
	HTTPError,
} from 'discord.js';

const TOKEN_REFUSED =
	'Discord refused the token: copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.';

const INTENTS_REFUSED =
	'Discord refused the intents of the bot: look at its page in the developer portal (Bot, Privileged Gateway Intents).';

/** discord.js's own words (@discordjs/ws) when Discord has no more logins for this token. */
const NO_LOGINS_LEFT = /^Not enough sessions remaining .*resets at (?<time>\S+)$/u;

/** The gateway has closed a connection in a way that discord.js does not try again after. */
export class GatewayClosed extends Error {
	readonly code: number;

	constructor(code: number) {
		super(`the gateway closed with ${code}`);
		this.name = 'GatewayClosed';
		this.code = code;
	}
}

const SHARDS_REFUSED =
	'Discord refused the shards of the bot: it is in too many servers for as few connections.';

/** Discord docs: Gateway, "Gateway Close Event Codes": those after which one must not reconnect. */
const CLOSE_REASONS: ReadonlyMap<number, string> = new Map<number, string>([
	[GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
	[GatewayCloseCodes.InvalidShard, SHARDS_REFUSED],
	[GatewayCloseCodes.ShardingRequired, SHARDS_REFUSED],
	[
		GatewayCloseCodes.InvalidAPIVersion,
		'Discord no longer speaks the version of its API that this program uses: update Hudhud.',
	],
	[GatewayCloseCodes.InvalidIntents, INTENTS_REFUSED],
	[GatewayCloseCodes.DisallowedIntents, INTENTS_REFUSED],
]);

/** One sentence on why Discord closed a connection for good, and what to do. */
export function explainClose(code: number): string {
	return CLOSE_REASONS.get(code) ?? `Discord closed the connection for good (${code}): start the bot again.`;
}

/** One sentence on why Discord could not be logged in to, and what to do; undefined for an error of our own. */
export function explainLoginError(error: unknown, apiUrl: string): string | undefined {
	if (error instanceof DiscordjsError) {
		if (error.code === DiscordjsErrorCodes.TokenInvalid || error.code === DiscordjsErrorCodes.TokenMissing) {
			return TOKEN_REFUSED;
		}
		return undefined;
	}
	if (error instanceof GatewayClosed) return explainClose(error.code);
	const resetsAt = error instanceof Error ? NO_LOGINS_LEFT.exec(error.message)?.groups?.['time'] : undefined;
	if (resetsAt !== undefined) {
		return `Discord has no logins left for this token until ${resetsAt}: something restarts the bot too often.`;
	}
	if (error instanceof DiscordAPIError && error.status === 401) {
		return TOKEN_REFUSED;
	}
	if (error instanceof DiscordAPIError || error instanceof HTTPError) {
		return `Discord answered with status ${error.status} at ${apiUrl}: try again later.`;
	}
	if (isUnreachable(error)) {
		return `Discord cannot be reached at ${apiUrl}: check the network and DISCORD_API_URL.`;
	}
	return undefined;
}

/** What sockets, name resolution and undici reject with when nobody answers. */
function isUnreachable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error.name === 'AbortError' || 'syscall' in error) return true;
	return 'code' in error && typeof error.code === 'string' && error.code.startsWith('UND_ERR_');
}
