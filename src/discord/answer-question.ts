import type { Answer } from '../answering/answer.ts';
import { normalise } from '../answering/normalise.ts';
import type { FactBase, Language } from '../factbase/fact-base.ts';
import type { MemberKey } from '../memory/memory.ts';
import { makeRowId } from '../memory/row-id.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Turn } from './command.ts';
import { cutText } from '../text/cut-text.ts';
import { takeAnswering } from './guild-answering.ts';
import { QUESTION } from './limits.ts';
import { makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';
import { renderAnswer, showExample } from './reply.ts';
import { noteUnanswered } from './unanswered-note.ts';

/** Where a question comes from: each is counted as a question, whatever the way. */
export interface Asked {
	readonly text: string;
	/** The option of the command, where there is one. */
	readonly chosen?: Language | undefined;
	/** They asked for the language of the question this time, whatever they chose for good. */
	readonly isAuto?: boolean;
	/** Whose words they are, where somebody else had them answered: what is kept of them is the author's. */
	readonly author?: MemberKey;
	/** The language to speak to the asker where the text has no words. */
	readonly speak: Language;
}

export interface Replied {
	readonly message: OutgoingMessage;
	/** It concerns nobody but the asker: a reminder to wait, or to write words. */
	readonly isForAsker: boolean;
	/**
	 * Counts it, and keeps it when it got no answer. Call it once the reply is out: it may take a write to disk. What
	 * cannot be stored at once waits in the recorder, and nobody for it.
	 */
	readonly remember: () => void;
}

/** The one way from a text to a reply, for /ask, the menu of a message and a mention alike. Never rejects for a text. */
export async function answerQuestion(
	{ author, chosen, isAuto = false, speak, text }: Asked,
	turn: Turn,
): Promise<Replied> {
	const { asker, cooldowns } = turn;
	const question = cutText(text, QUESTION);
	const { answering, base } = await takeAnswering(asker.guild, turn);
	if (normalise(question) === '') return forAsker(askInWords(base, speak));
	const seconds = asker.isModerator || asker.guild === undefined ? 0 : asker.settings.cooldownSeconds;
	const wait = cooldowns.take(asker.guild ?? '', asker.member, seconds);
	if (wait > 0) return forAsker(makeMessage([CATALOGUES[speak].waitBeforeAsking(wait)]));

	const begun = performance.now();
	const answer = answering.answer(question, {
		language: chosen ?? (isAuto ? undefined : asker.language) ?? 'auto',
		defaultLanguage: asker.fallback,
	});
	turn.metrics.answered(answer.kind, answer.language, (performance.now() - begun) / 1000);
	const { best, kind, language } = answer;
	turn.logger.info({ kind, language, fact: best?.fact.id, confidence: best?.confidence }, 'asked');
	turn.logger.debug({ question, kind, fact: best?.fact.id }, 'question');
	return {
		message: renderAnswer(answer, base),
		isForAsker: false,
		remember: () => remember(question, answer, author ?? asker.member, turn),
	};
}

function forAsker(message: OutgoingMessage): Replied {
	return { message, isForAsker: true, remember: () => {} };
}

/** Direct messages are nobody's to look after: neither counted by day nor kept. */
function remember(question: string, answer: Answer, member: MemberKey, turn: Turn): void {
	const { guild, wasForgotten } = turn.asker;
	if (guild === undefined) return;
	const { best, kind, language } = answer;
	const askedAt = new Date();
	turn.recorder.addCount({
		guild,
		day: askedAt.toISOString().slice(0, 10),
		kind,
		language,
		fact: kind === 'answer' ? answer.best.fact.id : '',
		count: 1,
	});
	if (!isUnanswered(answer) || wasForgotten(member)) return;
	const id = makeRowId(askedAt);
	const row = { id, guild, member, question, language, askedAt, isNoted: false };
	const stored = turn.recorder.addUnanswered({
		...row,
		fact: best?.fact.id,
		confidence: best?.confidence ?? 0,
	});
	// Neither of the two rejects.
	void stored.then(async (isStored) => {
		if (isStored) await noteUnanswered(id, turn);
	});
}

/** What moderators should see: neither what the base greets back, nor what somebody decided is not to be answered. */
function isUnanswered(answer: Answer): boolean {
	if (answer.kind === 'suggest') return true;
	return answer.kind === 'decline' && answer.reply === undefined && !answer.isSettled;
}

function askInWords(base: FactBase, language: Language): OutgoingMessage {
	const say = CATALOGUES[language];
	const example = showExample(base, language);
	return makeMessage(example.length === 0 ? [say.askInWordsPlain] : [say.askInWords, ...example]);
}
