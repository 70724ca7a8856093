import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';

function logTo(options: { readonly readable?: boolean; readonly secrets?: readonly string[] }) {
	const lines: string[] = [];
	const { readable = false, secrets = [] } = options;
	const logger = createLogger({ level: 'info', readable, secrets, write: (line) => void lines.push(line) });
	return { logger, lines };
}

describe('the log', () => {
	it('is one JSON object a line for machines', () => {
		const { lines, logger } = logTo({});
		logger.info({ fact: 'opening-day' }, 'asked');
		logger.debug({ question: 'private' }, 'question');
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', fact: 'opening-day', msg: 'asked' });
	});

	it('is one readable line for people, with the stack of an error below it', () => {
		const { lines, logger } = logTo({ readable: true });
		logger.warn({ shard: 0 }, 'reconnecting');
		logger.error({ error: new Error('broken') }, 'failed');
		expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}reconnecting shard=0\n$/u);
		expect(lines[1]).toMatch(/ error failed\nError: broken\n +at /u);
	});

	it('never holds a secret, wherever it comes from', () => {
		const { lines, logger } = logTo({ secrets: ['a.token', ''] });
		logger.error({ error: new Error('bad header: Bot a.token'), more: ['a.token'] }, 'failed');
		expect(lines.join('')).not.toContain('a.token');
		expect(lines.join('')).toContain('[secret]');
	});

	it('keeps the code of a Discord error, but not its URL or body: they hold the interaction’s token', () => {
		const { lines, logger } = logTo({});
		const body = { body: { content: 'an answer' }, files: [] };
		const raw = { code: 10_062, message: 'Unknown interaction' };
		const url = 'https://discord.com/api/v10/interactions/1/itoken/callback';
		logger.warn({ error: new DiscordAPIError(raw, 10_062, 404, 'POST', url, body) }, 'late');
		expect(lines[0]).not.toContain('itoken');
		expect(lines[0]).not.toContain('an answer');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: 10_062, status: 404 } });
	});
});
