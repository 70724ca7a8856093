import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { parseConfig, SETTING_NAMES } from '../src/config.ts';

describe('settings', () => {
	it('have defaults that start the playground', () => {
		expect(parseConfig({})).toEqual({
			ok: true,
			config: {
				discordToken: undefined,
				discordApiUrl: 'https://discord.com/api',
				discordGuildId: undefined,
				factsDir: 'facts',
				databaseUrl: 'data/hudhud.db',
				memberKey: undefined,
				retentionDays: 90,
				sharding: undefined,
				httpHost: '127.0.0.1',
				httpPort: 8080,
				defaultLanguage: 'ar',
				logLevel: 'info',
			},
		});
	});

	it('are read, trimmed and frozen; others are left alone', () => {
		const parsed = parseConfig({
			DISCORD_TOKEN: ' a.b.c ',
			DISCORD_API_URL: 'http://127.0.0.1:3000/api/',
			DISCORD_GUILD_ID: '123456789012345678',
			HTTP_PORT: '0',
			DEFAULT_LANGUAGE: 'en',
			LOG_LEVEL: 'debug',
			PATH: '/bin',
		});
		expect(parsed).toMatchObject({
			ok: true,
			config: {
				discordToken: 'a.b.c',
				discordApiUrl: 'http://127.0.0.1:3000/api',
				discordGuildId: '123456789012345678',
				httpPort: 0,
				defaultLanguage: 'en',
				logLevel: 'debug',
			},
		});
		expect(parsed.ok && Object.isFrozen(parsed.config)).toBe(true);
		expect(parsed.ok && 'PATH' in parsed.config).toBe(false);
	});

	it.each([
		['0-3/16', { kind: 'range', ids: [0, 1, 2, 3], count: 16 }],
		['15/16', { kind: 'range', ids: [15], count: 16 }],
	])('SHARDS=%s names shards', (text, sharding) => {
		expect(parseConfig({ SHARDS: text })).toMatchObject({ config: { sharding } });
	});

	it('run either all shards or some', () => {
		expect(parseConfig({ SHARDING: 'auto' })).toMatchObject({ config: { sharding: { kind: 'auto' } } });
		expect(parseConfig({ SHARDING: 'auto', SHARDS: '0/2' })).toMatchObject({ ok: false });
	});

	it.each(SETTING_NAMES)('%s counts as not set when it is empty', (name) => {
		expect(parseConfig({ [name]: '' })).toEqual(parseConfig({}));
		expect(parseConfig({ [name]: '  ' })).toEqual(parseConfig({}));
	});

	it.each([
		['DISCORD_TOKEN', 'secret one two'],
		['DISCORD_API_URL', 'discord.com'],
		['DISCORD_API_URL', 'file:///etc/passwd'],
		['DISCORD_GUILD_ID', '1234'],
		['DISCORD_GUILD_ID', 'museum'],
		['MEMBER_KEY', 'too-short'],
		['RETENTION_DAYS', '4000'],
		['SHARDING', 'yes'],
		['SHARDS', 'three'],
		['SHARDS', '4-2/16'],
		['SHARDS', '0-16/16'],
		['RETENTION_DAYS', 'ninety'],
		['DATABASE_URL', 'mysql://user:secret@host/name'],
		['HTTP_HOST', 'http://127.0.0.1'],
		['HTTP_HOST', 'two words'],
		['HTTP_PORT', '-1'],
		['HTTP_PORT', '65536'],
		['HTTP_PORT', '80.5'],
		['HTTP_PORT', '0x50'],
		['HTTP_PORT', 'http'],
		['DEFAULT_LANGUAGE', 'arabic'],
		['DEFAULT_LANGUAGE', 'AR'],
		['LOG_LEVEL', 'loud'],
	])('%s may not be %s, which is never repeated', (name, value) => {
		const parsed = parseConfig({ [name]: value });
		expect(parsed.ok).toBe(false);
		if (parsed.ok) return;
		expect(parsed.problems).toHaveLength(1);
		expect(parsed.problems[0]).toMatch(new RegExp(`^${name} must .*\\.$`, 'u'));
		expect(parsed.problems[0]).not.toContain(value);
	});

	it('tell all their problems at once', () => {
		const parsed = parseConfig({ HTTP_PORT: 'x', LOG_LEVEL: 'x', DISCORD_GUILD_ID: 'x' });
		expect(parsed.ok ? [] : parsed.problems).toHaveLength(3);
	});

	it('stand in .env.example, all of them and no others, and pass the check', async () => {
		const example = parse(await readFile(new URL('../.env.example', import.meta.url), 'utf8'));
		expect(Object.keys(example).toSorted()).toEqual(SETTING_NAMES.toSorted());
		expect(parseConfig(example)).toEqual(parseConfig({}));
	});
});
