import { expect, it } from 'vitest';
import { parseConfig } from '../../../src/config.ts';

it.each([
	['https://discord.com/api', 'https://discord.com/api'],
	['https://discord.com/api/', 'https://discord.com/api'],
	['https://discord.com/api//', 'https://discord.com/api'],
	['https://discord.com/api/v10', 'https://discord.com/api'],
	['https://discord.com/api/v10/', 'https://discord.com/api'],
	['https://discord.com/api//v10//', 'https://discord.com/api'],
	['http://127.0.0.1:3000/api/v10', 'http://127.0.0.1:3000/api'],
])('DISCORD_API_URL=%s works', (given, used) => {
	const parsed = parseConfig({ DISCORD_API_URL: given });
	expect(parsed.ok && parsed.config.discordApiUrl).toBe(used);
});

it.each([
	['https://discord.com/api/v9', 'or in /v10'],
	['https://discord.com/api/v100', 'or in /v10'],
	['https://discord.com/api/v1/', 'or in /v10'],
	['https://discord.com/api?v=10', 'write the address alone'],
	['https://discord.com/api#v10', 'write the address alone'],
	['https://bot:s3cret@discord.com/api', 'write the address alone'],
	['ftp://discord.com/api', 'begins with https://'],
])('DISCORD_API_URL=%s is refused in one sentence that does not repeat it', (given, sentence) => {
	const parsed = parseConfig({ DISCORD_API_URL: given });
	const problems = parsed.ok ? [] : parsed.problems;
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain(`DISCORD_API_URL must `);
	expect(problems[0]).toContain(sentence);
	expect(problems[0]).not.toContain('s3cret');
});
