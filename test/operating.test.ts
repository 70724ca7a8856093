import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { parseConfig, SETTING_NAMES } from '../src/config.ts';
import { explainClose } from '../src/discord/explain-login.ts';
import { explainListenError } from '../src/supervise.ts';

const page = readFileSync(join(resolve(import.meta.dirname, '..'), 'docs', 'operating.md'), 'utf8');

/** The rows of the tables below a heading, as cells. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
	const [, section = ''] = page.split(`\n## ${heading}\n`);
	return (section.split('\n## ')[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

/** What stands in backquotes, if a cell is nothing else. */
const codeIn = (cell = '') => /^`([^`]+)`$/u.exec(cell)?.[1];

describe('docs/operating.md', () => {
	const settings = rowsBelow('Settings').slice(2);

	it('has a row for each setting, and for no other', () => {
		expect(settings.map(([name]) => codeIn(name) ?? '').toSorted()).toEqual(SETTING_NAMES.toSorted());
	});

	it('tells the defaults that are in force', () => {
		const stated = settings.map(([name, value]) => [codeIn(name) ?? '', codeIn(value) ?? '']);
		expect(parseConfig(Object.fromEntries(stated) as Record<string, string>)).toEqual(parseConfig({}));
	});

	it('invites the bot with the scopes and the permissions that its table lists', () => {
		const { ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;
		const bits = [...page.matchAll(/^ {3}\| [A-Z][A-Za-z ]+\| `(\d+)`/gmu)].map(([, bit = '0']) =>
			BigInt(bit),
		);
		expect(bits).toEqual([ViewChannel, SendMessages, ReadMessageHistory, SendMessagesInThreads]);
		const sum = bits.reduce((all, bit) => all | bit, 0n);
		expect(page).toContain(`&scope=bot+applications.commands&permissions=${sum}`);
	});

	const CLOSE_CODES = [4004, 4010, 4011, 4012, 4013, 4014, 4999];
	const LISTEN_CODES = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];
	const sentences = [
		...CLOSE_CODES.map(explainClose),
		...LISTEN_CODES.map(
			(code) => explainListenError(Object.assign(new Error(code), { code }), 'HOST', 80) ?? '',
		),
	];
	it.each([...new Set(sentences)])('knows what to do about "%s"', (sentence) => {
		const said = rowsBelow('Troubleshooting').map(([first = '']) =>
			first.split('…').map((part) => part.trim()),
		);
		const fits = said.some((parts) => parts.every((part) => sentence.includes(part)));
		expect(fits).toBe(true);
	});
});
