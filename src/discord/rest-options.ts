import { DefaultRestOptions } from 'discord.js';
import type { RESTOptions } from 'discord.js';
import { Agent } from 'undici';

/** Connections to Discord at a time; at a tenth of a second a request, 640 answers a second. */
const CONNECTIONS = 64;

/** How the bot's requests differ from what discord.js does by itself. */
export function makeRestOptions(apiUrl: string): Partial<RESTOptions> {
	return {
		api: apiUrl,
		// By itself it opens a connection for each request under way, so a burst of questions would be one of sockets.
		agent: new Agent({ connections: CONNECTIONS }),
		// discord.js counts its own 50 requests a second by the wall clock: set back by an hour, it would send nothing
		// for that hour. Answers to interactions do not count towards that limit (Discord docs: Rate Limits, "Global
		// Rate Limit"), and a 429 is waited for all the same.
		globalRequestsPerSecond: Number.POSITIVE_INFINITY,
		makeRequest: async (url, init) => {
			try {
				return await DefaultRestOptions.makeRequest(url, init);
			} catch (error) {
				throw isCutConnection(error) ? Object.assign(error, { code: 'ECONNRESET' }) : error;
			}
		},
	};
}

/**
 * A peer that closes a kept connection just as a request goes out: undici's name for it is not among those that
 * discord.js tries again after, though it is the same as a reset.
 */
function isCutConnection(error: unknown): error is Error {
	return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}
