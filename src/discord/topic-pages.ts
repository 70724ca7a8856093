import type { Fact, FactBase, Language, Topic } from '../factbase/fact-base.ts';
import { CATALOGUES, otherLanguage } from './catalogue.ts';
import { SELECT } from './limits.ts';
import { makeButton, makeButtonRow, makeMessage, makeSelectRow } from './message.ts';
import type { OutgoingMessage } from './message.ts';
import { pickQuestion, pickText } from './reply.ts';

/** One page of the topics of all articles. A page that does not exist (any more) is the nearest that does. */
export function renderTopics(base: FactBase, language: Language, wanted: number): OutgoingMessage {
	const say = CATALOGUES[language];
	const counts = countFacts(base);
	const topics = base.topics.filter(({ id }) => counts.has(id));
	if (topics.length === 0) return makeMessage([say.noTopics]);
	const { page, pages, items } = takePage(topics, wanted);
	const options = items.map((topic) => ({
		label: pickText(topic.name, language).text,
		value: topic.id,
		description: describeTopic(base, topic, say.questions(counts.get(topic.id) ?? 0), language),
	}));
	const other = otherLanguage(language);
	const buttons = [
		...turners(page, pages, language, (to) => ({ name: 'topics', page: to, language })),
		makeButton(CATALOGUES[other].readInThisLanguage, { name: 'topics', page, language: other }),
	];
	const select = makeSelectRow(say.chooseTopic, { name: 'choose-topic', language }, options);
	return makeMessage([say.chooseTopic, ...pageLine(page, pages, language)], [select, makeButtonRow(buttons)]);
}

/** One page of the questions of a topic. */
export function renderQuestions(
	base: FactBase,
	language: Language,
	topicId: string,
	wanted: number,
): OutgoingMessage {
	const say = CATALOGUES[language];
	const topic = base.topics.find(({ id }) => id === topicId);
	const back = makeButton(say.allTopics, { name: 'topics', page: 0, language });
	const facts = base.facts.filter((fact) => fact.topic === topicId);
	if (topic === undefined || facts.length === 0) return makeMessage([say.topicGone], [makeButtonRow([back])]);
	const { page, pages, items } = takePage(facts, wanted);
	const options = items.map((fact: Fact) => ({ label: pickQuestion(fact, language), value: fact.id }));
	const select = makeSelectRow(say.chooseQuestion, { name: 'choose-fact', language }, options);
	const buttons = [
		...turners(page, pages, language, (to) => ({ name: 'questions', topic: topicId, page: to, language })),
		back,
	];
	const title = `**${pickText(topic.name, language).text}**`;
	return makeMessage(
		[title, say.chooseQuestion, ...pageLine(page, pages, language)],
		[select, makeButtonRow(buttons)],
	);
}

function countFacts(base: FactBase): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { topic } of base.facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	return counts;
}

/** Names the article only where there is more than one to tell apart. */
function describeTopic(base: FactBase, topic: Topic, questions: string, language: Language): string {
	const article = base.articles.find(({ id }) => id === topic.article);
	if (article === undefined || base.articles.length < 2) return questions;
	return `${questions} · ${pickText(article.title, language).text}`;
}

function takePage<T>(all: readonly T[], wanted: number) {
	const pages = Math.max(1, Math.ceil(all.length / SELECT.options));
	const page = Math.min(wanted, pages - 1);
	return { page, pages, items: all.slice(page * SELECT.options, (page + 1) * SELECT.options) };
}

function turners(
	page: number,
	pages: number,
	language: Language,
	actionOf: (page: number) => Parameters<typeof makeButton>[1],
) {
	const say = CATALOGUES[language];
	return [
		...(page > 0 ? [makeButton(say.previous, actionOf(page - 1))] : []),
		...(page < pages - 1 ? [makeButton(say.next, actionOf(page + 1))] : []),
	];
}

function pageLine(page: number, pages: number, language: Language): readonly string[] {
	return pages === 1 ? [] : [`-# ${CATALOGUES[language].page(page + 1, pages)}`];
}
