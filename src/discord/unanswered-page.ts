import { ButtonStyle } from 'discord.js';
import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Answer } from '../answering/answer.ts';
import type { Fact, Language } from '../factbase/fact-base.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Turn } from './command.ts';
import type { ActionOf } from './custom-id.ts';
import { makeButton, makeButtonRow, makeMessage, makeSelectRow } from './message.ts';
import type { OutgoingMessage } from './message.ts';
import { readUnanswered } from './read-unanswered.ts';
import { pickQuestion } from './reply.ts';
import { showQuestion } from './shown-question.ts';
import type { UnansweredGroup } from './unanswered-groups.ts';

/** Wordings of a group that fit on a phone beside its buttons. */
const WORDINGS = 5;
/** What a `custom_id` can hold as the number of a page. */
const LAST_PAGE = 9_999;

/** What was done just now, shown above the page. */
export interface Done {
	readonly lines: readonly string[];
	readonly buttons: readonly APIButtonComponentWithCustomId[];
}

/**
 * One group a page, so that it can be dealt with on a phone in one press; the most asked first. A page that does not
 * exist (any more) is the nearest that does. Rejects when the database is away.
 */
export async function renderUnanswered(
	turn: Turn,
	language: Language,
	wanted: number,
	done: Done = { lines: [], buttons: [] },
): Promise<OutgoingMessage> {
	const say = CATALOGUES[language];
	const { answering, list } = await readUnanswered(turn);
	const groups = list();
	const above = done.lines.length === 0 ? [] : [...done.lines, ''];
	const page = Math.min(wanted, groups.length - 1, LAST_PAGE);
	const group = groups[page];
	if (group === undefined) return makeMessage([...above, say.noUnanswered], [makeButtonRow(done.buttons)]);
	const asked = groups.reduce((sum, { count }) => sum + count, 0);
	// As it would be answered now: what was taught or reloaded meanwhile counts.
	const answer = answering.answer(group.wordings[0]?.question ?? '');
	const view = { group, page, language, answer };
	const turners = [
		...(page > 0 ? [makeButton(say.previous, { name: 'unanswered', page: page - 1, language })] : []),
		...(page < groups.length - 1
			? [makeButton(say.next, { name: 'unanswered', page: page + 1, language })]
			: []),
	];
	return makeMessage(
		[
			...above,
			say.unansweredTitle(groups.length, asked),
			...describeGroup(view),
			...(groups.length === 1 ? [] : [`-# ${say.page(page + 1, groups.length)}`]),
		],
		[makeButtonRow(listChoices(view)), makeButtonRow([...turners, ...done.buttons])],
	);
}

interface View {
	readonly group: UnansweredGroup;
	readonly page: number;
	readonly language: Language;
	readonly answer: Answer;
}

function describeGroup({ answer, group, language }: View): readonly string[] {
	const say = CATALOGUES[language];
	const { count, first, languages, last, wordings } = group;
	const shown = wordings.slice(0, WORDINGS).map((wording) => {
		const times = wording.count > 1 ? ` (${say.wordingTimes(wording.count)})` : '';
		return `> ${showQuestion(wording.question)}${times}`;
	});
	const more = wordings.length - shown.length;
	const names = languages.map((name) => say.languageNames[name]);
	const facts = [
		say.askedTimes(count),
		say.inLanguages(names),
		say.askedFirst(say.date(first)),
		say.askedLast(say.date(last)),
	];
	return [
		...shown,
		...(more > 0 ? [`-# ${say.moreWordings(more)}`] : []),
		`-# ${facts.join(' · ')}`,
		...describeNearest(answer, language),
	];
}

function describeNearest({ best, kind }: Answer, language: Language): readonly string[] {
	const say = CATALOGUES[language];
	if (best === undefined) return [say.noNearestFact];
	const percent = Math.round(100 * best.confidence);
	const head = kind === 'answer' ? say.answeredNow : say.nearestFact(percent);
	return [head, `> ${pickQuestion(best.fact, language)}`];
}

function listChoices({ answer, group, language, page }: View): readonly APIButtonComponentWithCustomId[] {
	const say = CATALOGUES[language];
	const on = { row: group.newest, page, language };
	const best = answer.best?.fact.id;
	return [
		...(best === undefined
			? []
			: [makeButton(say.linkFact, { name: 'link', fact: best, ...on }, ButtonStyle.Success)]),
		makeButton(say.anotherFact, { name: 'find-fact', ...on }, ButtonStyle.Primary),
		makeButton(say.unanswerable, { name: 'unanswerable', ...on }),
		makeButton(say.dismiss, { name: 'dismiss', ...on }),
	];
}

/** A menu of facts to choose from for a group, with a way to search for others and one back. */
export function renderFactChoice(
	{ language, page, row }: Pick<ActionOf<'find-fact'>, 'language' | 'page' | 'row'>,
	facts: readonly Fact[],
	question: string,
): OutgoingMessage {
	const say = CATALOGUES[language];
	const on = { row, page, language };
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	const options = [...byId.values()].map((fact) => ({ label: pickQuestion(fact, language), value: fact.id }));
	const head = options.length === 0 ? say.noFactFound : say.chooseFactFor;
	return makeMessage(
		[head, ...(question === '' ? [] : [`> ${showQuestion(question)}`])],
		[
			makeSelectRow(say.chooseFactFor, { name: 'choose-link', ...on }, options),
			makeButtonRow([
				makeButton(say.searchFacts, { name: 'search-fact', ...on }, ButtonStyle.Primary),
				makeButton(say.backToList, { name: 'unanswered', page, language }),
			]),
		],
	);
}
