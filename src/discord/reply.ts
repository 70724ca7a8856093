import { ButtonStyle, escapeMarkdown } from 'discord.js';
import type { Answer, Candidate } from '../answering/answer.ts';
import type { Article, Fact, FactBase, Language, Localised } from '../factbase/fact-base.ts';
import { CATALOGUES, otherLanguage } from './catalogue.ts';
import { cutText } from '../text/cut-text.ts';
import { EMBED, MESSAGE_CONTENT } from './limits.ts';
import { makeButton, makeButtonRow, makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';

/**
 * The one place where what the core says becomes a message. No line mixes languages where that can be helped:
 * Discord lays a line out by its first letter. The asker's own text is never repeated.
 */

const SUGGESTIONS = 3;
/** All blocks of a message together may hold 6,000 characters. */
const BLOCK = EMBED.total / 2;
/** Markdown's sign for small print, and a sign that a line of it may begin with. */
const SUBTEXT = '-# ';

/** Renders whatever the core answered. */
export function renderAnswer(answer: Answer, base: FactBase): OutgoingMessage {
	const { language } = answer;
	const say = CATALOGUES[language];
	if (answer.kind === 'answer') return renderFact(answer.best.fact, base, language, answer.text);
	const row = suggestionRow(answer.suggestions, language);
	if (answer.kind === 'suggest') return makeMessage([say.didYouMean], [row]);
	// What the base says of its own (a greeting back) stands alone.
	if (answer.reply !== undefined) return makeMessage([answer.reply]);
	const near = row.components.length === 0 ? [] : [say.nearest];
	return makeMessage([say.dontKnow, ...near, `${SUBTEXT}${say.topicsHint}`], [row]);
}

/** A fact's answer in one language (or, where it lacks that one, in the other), with what it rests on. */
export function renderFact(
	fact: Fact,
	base: FactBase,
	language: Language,
	text = pickText(fact.answer, language).text,
): OutgoingMessage {
	const shown = fact.answer[language] === text ? language : languageOf(fact.answer, text, language);
	const source = describeSource(fact, base, shown);
	const room = MESSAGE_CONTENT - source.length - 1;
	return makeMessage(
		[cutText(text, room), source],
		[makeButtonRow(listButtons(fact, shown)), makeButtonRow(listVotes(fact, shown))],
	);
}

/** The answer in the other language, which a button asked for; says so when the fact does not have it (any more). */
export function renderInLanguage(fact: Fact, base: FactBase, language: Language): OutgoingMessage {
	const message = renderFact(fact, base, language);
	if (fact.answer[language] !== undefined) return message;
	const notice = CATALOGUES[language].onlyInLanguage(otherLanguage(language));
	return makeMessage([notice, message.content]);
}

/** The answer in both languages, a block each: on one line, or in one block, they would turn each other around. */
export function renderInBoth(fact: Fact, base: FactBase, languages: readonly Language[]): OutgoingMessage {
	const held = languages.filter((language) => fact.answer[language] !== undefined);
	const blocks = held.map((language) => {
		const text = pickText(fact.answer, language).text;
		return { description: cutText(`${text}\n${describeSource(fact, base, language)}`, BLOCK) };
	});
	const [first = languages[0] ?? 'ar'] = held;
	const quotes = makeButtonRow(listButtons(fact, first).slice(0, fact.quote === undefined ? 0 : 1));
	return makeMessage([], [quotes, makeButtonRow(listVotes(fact, first))], [], blocks);
}

/** The article's own words. */
export function renderQuote(fact: Fact, base: FactBase, language: Language): OutgoingMessage {
	const say = CATALOGUES[language];
	if (fact.quote === undefined) return makeMessage([say.noQuote]);
	const article = findArticle(fact, base);
	const title = article === undefined ? [] : [`${SUBTEXT}${escape(pickText(article.title, language).text)}`];
	return makeMessage([say.articleSays(fact.paragraph), `> ${escape(fact.quote)}`, ...title]);
}

/** The question a fact is listed under. */
export function pickQuestion(fact: Fact, language: Language): string {
	const phrasings = fact.ask[language] ?? fact.ask[otherLanguage(language)] ?? [];
	return phrasings[0] ?? fact.id;
}

/** A question that can be asked, as a line to show; none where the base has none in that language. */
export function showExample(base: FactBase, language: Language): readonly string[] {
	const example = base.facts.find((fact) => fact.ask[language] !== undefined);
	return example === undefined ? [] : [`> ${pickQuestion(example, language)}`];
}

/** A text in the language wanted or, failing that, in the other one; a checked base holds at least one. */
export function pickText(
	texts: Localised<string>,
	language: Language,
): { readonly text: string; readonly language: Language } {
	const other = otherLanguage(language);
	const wanted = texts[language];
	return wanted === undefined ? { text: texts[other] ?? '', language: other } : { text: wanted, language };
}

function languageOf(texts: Localised<string>, text: string, language: Language): Language {
	const other = otherLanguage(language);
	return texts[other] === text ? other : language;
}

function describeSource(fact: Fact, base: FactBase, language: Language): string {
	const say = CATALOGUES[language];
	const article = findArticle(fact, base);
	if (article === undefined) return '';
	const title = pickText(article.title, language);
	const details = [
		...(fact.paragraph === undefined ? [] : [say.paragraph(fact.paragraph)]),
		...(article.date === undefined ? [] : [say.date(new Date(article.date))]),
	];
	if (title.language === language) {
		return `${SUBTEXT}${[say.source(escape(title.text)), ...details].join(' · ')}`;
	}
	// A title in the other script gets a line of its own, or it would turn the line around.
	const [first = '', ...rest] = details;
	const head = details.length === 0 ? say.sourceAlone : [say.source(first), ...rest].join(' · ');
	return `${SUBTEXT}${head}\n${SUBTEXT}${escape(title.text)}`;
}

function listButtons(fact: Fact, language: Language) {
	const say = CATALOGUES[language];
	const other = otherLanguage(language);
	const quote = makeButton(say.showQuote, { name: 'quote', fact: fact.id, language });
	const switched = makeButton(CATALOGUES[other].readInThisLanguage, {
		name: 'other',
		fact: fact.id,
		language: other,
	});
	return [
		...(fact.quote === undefined ? [] : [quote]),
		...(fact.answer[other] === undefined ? [] : [switched]),
	];
}

function listVotes(fact: Fact, language: Language) {
	const say = CATALOGUES[language];
	return [
		makeButton(say.helpful, { name: 'helpful', fact: fact.id, language }),
		makeButton(say.unhelpful, { name: 'unhelpful', fact: fact.id, language }),
	];
}

function suggestionRow(suggestions: readonly Candidate[], language: Language) {
	const facts = new Map(suggestions.map(({ fact }) => [fact.id, fact]));
	const buttons = [...facts.values()]
		.slice(0, SUGGESTIONS)
		.map((fact) =>
			makeButton(
				pickQuestion(fact, language),
				{ name: 'fact', fact: fact.id, language },
				ButtonStyle.Primary,
			),
		);
	return makeButtonRow(buttons);
}

function findArticle(fact: Fact, base: FactBase): Article | undefined {
	return base.articles.find(({ id }) => id === fact.article);
}

/** Words quoted verbatim must look verbatim, whatever signs of Markdown they hold. */
function escape(text: string): string {
	return escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
}
