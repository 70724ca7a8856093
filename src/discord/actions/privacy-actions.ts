import { UNDER_WAY_MS, waitAtMost } from '../../memory/timer.ts';
import { CATALOGUES } from '../catalogue.ts';
import { makeMessage } from '../message.ts';
import type { ActionHandler } from './action.ts';
import { showPage } from './show-page.ts';

/** Deletes what is kept of whoever presses: nobody can press for somebody else, since the message says nothing of whom. */
export const forget: ActionHandler<'forget'> = {
	run: async (interaction, { language }, { asker, logger, memory, recorder }) => {
		const say = CATALOGUES[language];
		// What still waits to be stored would come back after the rest is gone. A write that hangs is swept up later.
		await waitAtMost(recorder.forget(asker.member), UNDER_WAY_MS);
		const kept = await memory.forget(asker.member);
		logger.info({ votes: kept.votes, questions: kept.questions }, 'a member had their data deleted');
		const nothing = kept.language === undefined && kept.votes === 0 && kept.questions === 0;
		await showPage(
			interaction,
			makeMessage([nothing ? say.nothingKept : say.forgotten(kept.votes, kept.questions)]),
		);
	},
};
