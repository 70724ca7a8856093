import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** One sentence on why Discord could not be logged in to, and what to do; undefined for an error of our own. */
export function explainLoginError(error: unknown, apiUrl: string): string | undefined {
	if (error instanceof DiscordjsError) {
		if (error.code === DiscordjsErrorCodes.TokenInvalid || error.code === DiscordjsErrorCodes.TokenMissing) {
			return 'Discord refused the token: copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.';
		}
		if (error.code === DiscordjsErrorCodes.DisallowedIntents) {
			return 'Discord refused the intents of the bot: look at its page in the developer portal.';
		}
		return undefined;
	}
	if (error instanceof DiscordAPIError && error.status === 401) {
		return 'Discord refused the token: copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.';
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
