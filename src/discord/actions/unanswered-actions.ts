import { PermissionFlagsBits } from 'discord.js';
import type { Answering } from '../../answering/answer.ts';
import type { FactBase } from '../../factbase/fact-base.ts';
import { CATALOGUES } from '../catalogue.ts';
import type { Turn } from '../command.ts';
import type { ActionOf } from '../custom-id.ts';
import { takeAnswering } from '../guild-answering.ts';
import { makeButton, makeMessage } from '../message.ts';
import { pickQuestion } from '../reply.ts';
import { teach } from '../teach.ts';
import { findGroup } from '../unanswered-groups.ts';
import type { UnansweredGroup } from '../unanswered-groups.ts';
import { renderUnanswered } from '../unanswered-page.ts';
import { chosenIn } from './action.ts';
import type { ActionHandler, ActionInteraction } from './action.ts';
import { showPage } from './show-page.ts';

const permission = PermissionFlagsBits.ManageMessages;

export const unanswered: ActionHandler<'unanswered'> = {
	permission,
	run: async (interaction, { language, page }, turn) =>
		await showPage(interaction, await renderUnanswered(turn, language, page)),
};

export const link: ActionHandler<'link'> = {
	permission,
	run: async (interaction, action, turn) => await linkGroup(interaction, action, action.fact, turn),
};

export const chooseLink: ActionHandler<'choose-link'> = {
	permission,
	run: async (interaction, action, turn) => await linkGroup(interaction, action, chosenIn(interaction), turn),
};

export const unanswerable: ActionHandler<'unanswerable'> = {
	permission,
	run: async (interaction, action, turn) =>
		await settle(interaction, action, turn, async ({ group, guild, say }) => {
			const { ids: settles, wordings: questions } = group;
			const row = await teach({ guild, questions, fact: undefined, settles }, turn.memory);
			return { lines: [say.madeUnanswerable], lesson: row };
		}),
};

export const dismiss: ActionHandler<'dismiss'> = {
	permission,
	run: async (interaction, action, turn) =>
		await settle(interaction, action, turn, async ({ group, guild, say }) => {
			await turn.memory.removeUnanswered(guild, group.ids);
			return { lines: [say.dismissed] };
		}),
};

export const unteach: ActionHandler<'unteach'> = {
	permission,
	run: async (interaction, { language, row }, { asker, memory }) => {
		if (asker.guild === undefined) return;
		const count = await memory.unteach(asker.guild, row);
		await showPage(interaction, makeMessage([CATALOGUES[language].undone(count)]));
	},
};

type GroupAction = ActionOf<'choose-link' | 'dismiss' | 'link' | 'unanswerable'>;

async function linkGroup(
	interaction: ActionInteraction,
	action: GroupAction,
	factId: string,
	turn: Turn,
): Promise<void> {
	await settle(interaction, action, turn, async ({ base, group, guild, say }) => {
		const fact = base.facts.find(({ id }) => id === factId);
		if (fact === undefined) return { lines: [say.factGone] };
		const { ids: settles, wordings: questions } = group;
		const lesson = await teach({ guild, questions, fact: fact.id, settles }, turn.memory);
		return { lines: [say.linked(questions.length), `> ${pickQuestion(fact, action.language)}`], lesson };
	});
}

interface Settling {
	readonly base: FactBase;
	readonly answering: Answering;
	readonly group: UnansweredGroup;
	readonly guild: string;
	readonly say: (typeof CATALOGUES)['en'];
}

/** Does something with the group that was shown, and shows what is on that page now, under a line on what was done. */
async function settle(
	interaction: ActionInteraction,
	{ language, page, row }: GroupAction,
	turn: Turn,
	work: (settling: Settling) => Promise<{ readonly lines: readonly string[]; readonly lesson?: string }>,
): Promise<void> {
	const { guild } = turn.asker;
	if (guild === undefined) return;
	const say = CATALOGUES[language];
	const { answering, base } = await takeAnswering(guild, turn);
	const group = findGroup(await turn.memory.listUnanswered(guild), row, answering);
	const { lesson, lines } =
		group === undefined
			? { lines: [say.groupGone], lesson: undefined }
			: { lesson: undefined, ...(await work({ answering, base, group, guild, say })) };
	const undo = lesson === undefined ? [] : [makeButton(say.undo, { name: 'unteach', row: lesson, language })];
	await showPage(interaction, await renderUnanswered(turn, language, page, { lines, buttons: undo }));
}
