import type { Fact, FactBase } from '../../src/factbase/fact-base.ts';

const opening: Fact = {
	id: 'opening-day',
	article: 'museum',
	topic: 'visit',
	paragraph: 2,
	quote: 'يفتح المتحف أبوابه يوم السبت',
	answer: { ar: 'يفتح المتحف أبوابه يوم السبت.', en: 'The museum opens on Saturday.' },
	ask: { ar: ['متى يفتح المتحف؟'], en: ['When does the museum open?'] },
};

const price: Fact = {
	id: 'ticket-price',
	article: 'museum',
	topic: 'visit',
	paragraph: 3,
	quote: 'ثمن التذكرة خمسة دنانير',
	answer: { ar: 'ثمن التذكرة خمسة دنانير.', en: 'A ticket costs five dinars.' },
	ask: { ar: ['بكم تذكرة المتحف؟'], en: ['How much is a museum ticket?'] },
};

/** Has Arabic only, and neither quote nor paragraph. */
const founder: Fact = {
	id: 'founder',
	article: 'museum',
	topic: 'history',
	answer: { ar: 'أسست المتحف نور حداد.' },
	ask: { ar: ['من أسس المتحف؟'] },
};

/** Whatever a careless author may write. */
const careless: Fact = {
	id: 'careless',
	article: 'museum',
	topic: 'history',
	quote: '@everyone # [here](https://example.org) *now* <@1>',
	answer: { ar: 'نعم @everyone @here <@1> <@&2>', en: 'Yes @everyone @here <@1> <@&2>' },
	ask: { ar: ['من يُدعى إلى الافتتاح؟'], en: ['Who is invited?'] },
};

/** A base of one invented article. */
export const SMALL_BASE: FactBase = {
	version: 'small',
	articles: [{ id: 'museum', title: { ar: 'متحف جديد', en: 'A new museum' }, date: '2020-01-31' }],
	topics: [
		{ id: 'visit', article: 'museum', name: { ar: 'زيارة المتحف', en: 'Visiting the museum' } },
		{ id: 'history', article: 'museum', name: { ar: 'تاريخ المتحف', en: 'History of the museum' } },
	],
	facts: [opening, price, founder, careless],
	concepts: [],
	declines: [
		{
			id: 'greeting',
			reply: { ar: 'أهلًا بك!', en: 'Hello there!' },
			ask: { ar: ['مرحبا'], en: ['hello'] },
		},
	],
};

/** The small base with other facts. */
export function baseOf(facts: readonly Fact[], version = 'changed'): FactBase {
	return { ...SMALL_BASE, version, facts };
}

/** A base of many topics and questions, for pages. */
export function makeLargeBase(topics: number, questionsInFirst: number): FactBase {
	const topicIds = Array.from({ length: topics }, (_, index) => `topic-${index}`);
	const makeFact = (topic: string, index: number): Fact => ({
		id: `${topic}-fact-${index}`,
		article: 'museum',
		topic,
		answer: { ar: `جواب ${topic} ${index}.`, en: `Answer ${topic} ${index}.` },
		ask: { ar: [`سؤال ${topic} ${index}؟`], en: [`Question ${topic} ${index}?`] },
	});
	return {
		...SMALL_BASE,
		version: 'large',
		topics: topicIds.map((id) => ({ id, article: 'museum', name: { ar: `موضوع ${id}`, en: `Topic ${id}` } })),
		facts: topicIds.flatMap((topic, position) =>
			Array.from({ length: position === 0 ? questionsInFirst : 1 }, (_, index) => makeFact(topic, index)),
		),
	};
}
