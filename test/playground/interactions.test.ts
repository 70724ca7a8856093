import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { catchRefusal, setStage } from './log-in.ts';

import type { Person } from '../../src/playground/person.ts';
import type { Stage } from './log-in.ts';
import type { ChatInputCommandInteraction, DiscordAPIError } from 'discord.js';

const COMMANDS = [
	new SlashCommandBuilder()
		.setName('ask')
		.setDescription('Ask')
		.addStringOption((option) => option.setName('question').setDescription('Q').setAutocomplete(true))
		.toJSON(),
];

let stage: Stage;
let amal: Person;
let time: number;
beforeEach(async () => {
	time = Date.parse('2026-01-01T12:00:00Z');
	stage = await setStage({ now: () => time });
	await stage.client.application.commands.set(COMMANDS);
	amal = stage.discord.person({ name: 'Amal' });
});
afterEach(async () => await stage.close());

/** Lets the bot answer /ask in one way, and keeps what it could not do. */
function onAsk(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
	stage.onInteraction(async (interaction) => {
		if (interaction.isChatInputCommand()) await handle(interaction);
	});
}

/** The refusal of a request the bot makes while it answers /ask. */
async function refusalDuringAsk(
	act: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<DiscordAPIError> {
	const refused = new Promise<DiscordAPIError>((resolve, reject) => {
		onAsk(async (interaction) => await catchRefusal(act(interaction)).then(resolve, reject));
	});
	const asked = amal.command('ask').catch(() => undefined);
	const refusal = await refused;
	void asked;
	return refusal;
}

describe('the first response', () => {
	it('may be given once: a second one is refused with 40060', async () => {
		const refusal = await refusalDuringAsk(async (interaction) => {
			await interaction.reply('one');
			const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
			await stage.client.rest.post(callback, { auth: false, body: { type: 4, data: { content: 'two' } } });
		});
		expect([refusal.status, refusal.code]).toEqual([400, 40_060]);
		expect(refusal.message).toBe('Interaction has already been acknowledged.');
		expect(stage.discord.messagesIn('general').map(({ content }) => content)).toEqual(['one']);
	});

	it('is accepted at 3 seconds and refused with 10062 after', async () => {
		onAsk(async (interaction) => {
			time += 3_000;
			await interaction.reply('just in time');
		});
		expect((await amal.command('ask')).message.content).toBe('just in time');
		const refusal = await refusalDuringAsk(async (interaction) => {
			time += 3_001;
			await interaction.reply('late');
		});
		expect([refusal.status, refusal.code, refusal.message]).toEqual([404, 10_062, 'Unknown interaction']);
	});

	it('brings the webhook into being: an edit before it is refused with 10015', async () => {
		const refusal = await refusalDuringAsk(async (interaction) => {
			const original =
				`/webhooks/${interaction.applicationId}/${interaction.token}/messages/@original` as const;
			await stage.client.rest.patch(original, { auth: false, body: { content: 'x' } });
		});
		expect([refusal.status, refusal.code]).toEqual([404, 10_015]);
	});

	it('is returned when asked for with with_response', async () => {
		const returned = new Promise<string | undefined>((resolve) => {
			onAsk(async (interaction) => {
				const response = await interaction.reply({ content: 'here', withResponse: true });
				resolve(response.resource?.message?.content);
			});
		});
		await amal.command('ask');
		expect(await returned).toBe('here');
	});

	it('may not be a PONG, nor an update where there is no message', async () => {
		for (const type of [1, 6, 7]) {
			const refusal = await refusalDuringAsk(async (interaction) => {
				const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
				await stage.client.rest.post(callback, { auth: false, body: { type, data: { content: 'x' } } });
			});
			expect(JSON.stringify(refusal.rawError)).toContain('BASE_TYPE_CHOICES');
		}
	});
});

describe('a deferred response', () => {
	it('shows when it is edited, and keeps the visibility it was deferred with', async () => {
		onAsk(async (interaction) => {
			await interaction.deferReply({ flags: MessageFlags.Ephemeral });
			time += 60_000;
			await interaction.editReply('thought about it');
		});
		const answer = await amal.command('ask');
		expect(answer.message.content).toBe('thought about it');
		expect(answer.ephemeral).toBe(true);
		expect(answer.message.flags).toBe(MessageFlags.Ephemeral);
	});

	it('is filled in by the first follow-up', async () => {
		onAsk(async (interaction) => {
			await interaction.deferReply();
			await interaction.followUp('the text');
		});
		const answer = await amal.command('ask');
		expect(answer.message.content).toBe('the text');
		expect(answer.followUps).toEqual([]);
	});
});

describe('the token', () => {
	it('serves follow-ups, edits and deletions for 15 minutes, then is refused with 50027', async () => {
		onAsk(async (interaction) => {
			await interaction.reply('first');
			const secret = await interaction.followUp({ content: 'secret', flags: MessageFlags.Ephemeral });
			await interaction.webhook.editMessage(secret.id, 'changed');
			time += 15 * 60_000;
			await interaction.deleteReply();
		});
		const answer = await amal.command('ask');
		const followUp = await answer.waitForFollowUp();
		expect(followUp.flags).toBe(MessageFlags.Ephemeral);
		await stage.discord.waitForRequest(({ method }) => method === 'DELETE');
		expect(answer.deleted).toBe(true);
		expect(answer.followUps.map(({ content }) => content)).toEqual(['changed']);
		const refusal = await refusalDuringAsk(async (interaction) => {
			await interaction.reply('first');
			time += 15 * 60_000 + 1;
			await interaction.editReply('second');
		});
		expect([refusal.status, refusal.code]).toEqual([401, 50_027]);
	});
});

describe('autocomplete', () => {
	const choices = (count: number) =>
		Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `${n}` }));

	it('brings what is typed to the bot and its choices back', async () => {
		stage.onInteraction(async (interaction) => {
			if (!interaction.isAutocomplete()) return;
			const { name, value } = interaction.options.getFocused(true);
			await interaction.respond([{ name: `${name}: ${value}`, value }]);
		});
		expect(await amal.autocomplete('ask', 'question', 'متحف')).toEqual([
			{ name: 'question: متحف', value: 'متحف' },
		]);
	});

	it.each([
		['26 choices', choices(26)],
		['an empty name', [{ name: '', value: 'x' }]],
		['a name of 101 characters', [{ name: 'n'.repeat(101), value: 'x' }]],
		['a value of 101 characters', [{ name: 'n', value: 'v'.repeat(101) }]],
	])('refuses %s', async (_, given) => {
		const refused = new Promise<DiscordAPIError>((resolve, reject) => {
			stage.onInteraction(async (interaction) => {
				if (!interaction.isAutocomplete()) return;
				await catchRefusal(interaction.respond(given)).then(resolve, reject);
				await interaction.respond(choices(25));
			});
		});
		expect(await amal.autocomplete('ask', 'question', '')).toHaveLength(25);
		expect((await refused).code).toBe(50_035);
	});
});
