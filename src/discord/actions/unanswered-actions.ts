import { guildOf } from '../asker.ts';
import { CATALOGUES } from '../catalogue.ts';
import type { Catalogue } from '../catalogue/en.ts';
import type { Turn } from '../command.ts';
import type { ActionOf } from '../custom-id.ts';
import { makeButton, makeMessage } from '../message.ts';
import { readUnanswered } from '../read-unanswered.ts';
import type { Unanswered } from '../read-unanswered.ts';
import { pickQuestion } from '../reply.ts';
import { teach } from '../teach.ts';
import type { UnansweredGroup } from '../unanswered-groups.ts';
import { renderUnanswered } from '../unanswered-page.ts';
import { MODERATORS } from '../permissions.ts';
import { chosenIn } from './action.ts';
import type { ActionHandler, ActionInteraction } from './action.ts';
import { showPage } from './show-page.ts';

const permission = MODERATORS;

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
		const count = await memory.unteach(guildOf(asker), row);
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

interface Settling extends Pick<Unanswered, 'base' | 'guild'> {
	readonly group: UnansweredGroup;
	readonly say: Catalogue;
}

/** Does something with the group that was shown, and shows what is on that page now, under a line on what was done. */
async function settle(
	interaction: ActionInteraction,
	{ language, page, row }: GroupAction,
	turn: Turn,
	work: (settling: Settling) => Promise<{ readonly lines: readonly string[]; readonly lesson?: string }>,
): Promise<void> {
	const say = CATALOGUES[language];
	const { base, find, guild } = await readUnanswered(turn);
	const group = find(row);
	const { lesson, lines } =
		group === undefined
			? { lines: [say.groupGone], lesson: undefined }
			: { lesson: undefined, ...(await work({ base, group, guild, say })) };
	const undo = lesson === undefined ? [] : [makeButton(say.undo, { name: 'unteach', row: lesson, language })];
	await showPage(interaction, await renderUnanswered(turn, language, page, { lines, buttons: undo }));
}
