import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { COMMAND, COMMAND_NAME } from '../../src/discord/limits.ts';

interface Named {
	readonly name: string;
	readonly description?: string;
	readonly options?: readonly Named[];
	readonly choices?: readonly { readonly name: string; readonly value: number | string }[];
}

function countCharacters({ choices = [], description = '', name, options = [] }: Named): number {
	const inChoices = choices.reduce(
		(sum, choice) => sum + choice.name.length + String(choice.value).length,
		0,
	);
	return (
		name.length + description.length + inChoices + options.reduce((sum, one) => sum + countCharacters(one), 0)
	);
}

const all = commands.map(({ data }) => data as Named);
const slash = commands.filter((command) => 'execute' in command);
const inMenus = commands.filter((command) => !('execute' in command));

describe('the list of commands', () => {
	it('names each command once', () => {
		expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
		expect(all.length).toBeLessThanOrEqual(COMMAND.perScope);
	});

	it('offers an option or autocomplete only together with its handler', () => {
		for (const { autocomplete, data } of slash) {
			const options = (data.options ?? []) as readonly { readonly autocomplete?: boolean }[];
			expect(options.some((option) => option.autocomplete === true)).toBe(autocomplete !== undefined);
		}
	});
});

describe('a command in the menu of a message', () => {
	it('has a name that Discord takes, in both languages, and no description', () => {
		expect(inMenus.length).toBeGreaterThan(0);
		for (const { data } of inMenus) {
			expect(data.name).toMatch(/\p{Script=Latin}.* · .*\p{Script=Arabic}/u);
			expect(data.name.length).toBeLessThanOrEqual(COMMAND.name);
			expect(data).not.toHaveProperty('description');
		}
	});
});

describe.each(slash.map(({ data }) => [data.name, data as Named] as const))('/%s', (_, data) => {
	it('and its options have names that Discord takes', () => {
		for (const { name } of [data, ...(data.options ?? [])]) {
			expect(name).toMatch(COMMAND_NAME);
			expect(name).toBe(name.toLowerCase().normalize('NFC'));
		}
	});

	it('is described in both languages, within Discord’s limits', () => {
		for (const { choices = [], description = '' } of [data, ...(data.options ?? [])]) {
			expect(description).toMatch(/\p{Script=Latin}.* · .*\p{Script=Arabic}/u);
			expect(description.length).toBeLessThanOrEqual(COMMAND.description);
			expect(choices.length).toBeLessThanOrEqual(COMMAND.choices);
			expect(choices.every((choice) => choice.name.length <= COMMAND.choiceName)).toBe(true);
		}
		expect(countCharacters(data)).toBeLessThanOrEqual(COMMAND.total);
	});
});
