import { createAnswering } from '../../src/answering/answering.ts';
import type { Answering } from '../../src/answering/answer.ts';
import type { Concept, Decline, Fact, FactBase } from '../../src/factbase/fact-base.ts';
import { tools } from '../support/language.ts';

const ARTICLE = 'museum';

function fact(
	id: string,
	topic: string,
	answer: { readonly ar: string; readonly en: string },
	ar: readonly string[],
	en: readonly string[],
): Fact {
	return { id, article: ARTICLE, topic, answer, ask: { ar, en } };
}

const FACTS: readonly Fact[] = [
	fact(
		'opening-hours',
		'visit',
		{
			ar: 'يفتح المتحف أبوابه من التاسعة صباحًا حتى الخامسة مساءً.',
			en: 'The museum is open from nine in the morning until five in the afternoon.',
		},
		[
			'متى يفتح المتحف أبوابه؟',
			'ما ساعات عمل المتحف؟',
			'امتى المتحف بيفتح ويقفل؟',
			'المتحف يفتح الساعة كم؟',
			'ايمتى بيفتح المتحف الصبح؟',
			'مواعيد فتح المتحف',
			'هل المتحف مفتوح بعد الظهر؟',
			'في أي ساعة يغلق المتحف مساء؟',
		],
		[
			'When does the museum open?',
			'What are the opening hours of the museum?',
			'what time does the museum close in the evening',
			'museum opening hours',
			'Is the museum open in the afternoon?',
			'how early can I enter the museum',
			'when do the doors open',
			'Until what time is the museum open?',
		],
	),
	fact(
		'closed-day',
		'visit',
		{ ar: 'يغلق المتحف يوم الاثنين من كل أسبوع.', en: 'The museum is closed every Monday.' },
		[
			'في أي يوم يغلق المتحف؟',
			'ما يوم عطلة المتحف الأسبوعية؟',
			'المتحف بيقفل يوم ايه في الأسبوع؟',
			'أي يوم المتحف مسكر؟',
			'هل يعمل المتحف يوم الاثنين؟',
			'عطلة المتحف الأسبوعية',
			'متى تكون إجازة المتحف كل أسبوع؟',
			'انهي يوم المتحف اجازة؟',
		],
		[
			'On which day is the museum closed?',
			'What day of the week is the museum shut?',
			'Is the museum closed on Monday?',
			'weekly closing day of the museum',
			'which day is the weekly holiday of the museum',
			'Does the museum work on Mondays?',
			'what day are they shut',
			'day off of the museum each week',
		],
	),
	fact(
		'ticket-price',
		'visit',
		{ ar: 'ثمن تذكرة الدخول خمسة دنانير.', en: 'A ticket costs five dinars.' },
		[
			'كم ثمن تذكرة الدخول؟',
			'بكم تذكرة المتحف؟',
			'ما سعر الدخول إلى المتحف؟',
			'التذكرة بكام؟',
			'قديش التذكرة؟',
			'شحال ثمن التذكرة؟',
			'سعر التذكرة',
			'هل الدخول مجاني أم بثمن؟',
		],
		[
			'How much is a ticket?',
			'What is the price of a ticket?',
			'what does it cost to enter',
			'ticket price',
			'Is entrance free or do I pay?',
			'how many dinars for a ticket',
			'entrance fee',
			'What do visitors pay at the door?',
		],
	),
	fact(
		'founder',
		'history',
		{ ar: 'أسست نور حداد المتحف.', en: 'Nour Haddad founded the museum.' },
		[
			'من أسس المتحف؟',
			'من هي مؤسسة المتحف؟',
			'مين اللي أسس المتحف؟',
			'منو أسس المتحف؟',
			'على يد من أنشئ المتحف؟',
			'مؤسسة المتحف',
			'هل أسست نور حداد المتحف؟',
			'من صاحبة فكرة إنشاء المتحف؟',
		],
		[
			'Who founded the museum?',
			'Who is the founder of the museum?',
			'by whom was the museum founded',
			'founder of the museum',
			'Did Nour Haddad found the museum?',
			'who had the idea of founding a museum',
			'name of the founder',
			'Who created this museum?',
		],
	),
	fact(
		'founding-year',
		'history',
		{ ar: 'تأسس المتحف عام 1987.', en: 'The museum was founded in 1987.' },
		[
			'متى تأسس المتحف؟',
			'في أي عام تأسس المتحف؟',
			'المتحف اتأسس سنة كام؟',
			'ما سنة تأسيس المتحف؟',
			'من أي سنة والمتحف موجود؟',
			'تاريخ تأسيس المتحف',
			'هل تأسس المتحف عام 1987؟',
			'وقتاش تأسس المتحف؟',
		],
		[
			'When was the museum founded?',
			'In which year was the museum founded?',
			'what year was it established',
			'founding year of the museum',
			'Was the museum founded in 1987?',
			'how old is the museum',
			'since when does the museum exist',
			'year of establishment',
		],
	),
	fact(
		'location',
		'visit',
		{
			ar: 'يقع المتحف قرب الميناء القديم في مدينة المرسى.',
			en: 'The museum stands near the old harbour of Marsa.',
		},
		[
			'أين يقع المتحف؟',
			'في أي مدينة يوجد المتحف؟',
			'فين المتحف ده؟',
			'وين المتحف؟',
			'ما عنوان المتحف؟',
			'موقع المتحف في المرسى',
			'هل المتحف قريب من الميناء؟',
			'كيف أصل إلى المتحف؟',
		],
		[
			'Where is the museum?',
			'In which city is the museum?',
			'what is the address of the museum',
			'museum location in Marsa',
			'Is the museum near the harbour?',
			'how do I get to the museum',
			'where can I find this place',
			'Which town does it stand in?',
		],
	),
	fact(
		'director',
		'people',
		{ ar: 'يدير المتحف سليم كرم.', en: 'Salim Karam directs the museum.' },
		[
			'من مدير المتحف؟',
			'من هو سليم كرم؟',
			'مين بيدير المتحف دلوقتي؟',
			'منو مدير المتحف الحالي؟',
			'ما منصب سليم كرم؟',
			'اسم مدير المتحف',
			'هل يدير سليم كرم المتحف؟',
			'من يرأس إدارة المتحف؟',
		],
		[
			'Who is the director of the museum?',
			'Who is Salim Karam?',
			'who runs the museum now',
			'name of the director',
			'What is the job of Salim Karam?',
			'Does Salim Karam direct the museum?',
			'who is in charge of the museum',
			'current head of the museum',
		],
	),
	fact(
		'oldest-piece',
		'collection',
		{
			ar: 'أقدم قطعة في المتحف سفينة من الطين.',
			en: 'The oldest piece of the museum is a ship made of clay.',
		},
		[
			'ما أقدم قطعة في المتحف؟',
			'ما أقدم معروضات المتحف؟',
			'ايه أقدم حاجة في المتحف؟',
			'شو أقدم قطعة معروضة؟',
			'وش أقدم شي معروض عندكم؟',
			'أقدم قطعة معروضة',
			'هل سفينة الطين هي أقدم القطع؟',
			'ما القطعة الأثرية الأقدم بين المعروضات؟',
		],
		[
			'What is the oldest piece in the museum?',
			'Which exhibit is the oldest?',
			'what is the oldest thing on display',
			'oldest exhibit',
			'Is the clay ship the oldest piece?',
			'most ancient object of the collection',
			'which object has the greatest age',
			'Tell me about the clay ship',
		],
	),
];

const CONCEPTS: readonly Concept[] = [
	{ id: 'salim-karam', forms: ['سليم كرم', 'Salim Karam'] },
	{ id: 'nour-haddad', forms: ['نور حداد', 'Nour Haddad'] },
	{ id: 'museum', forms: ['متحف', 'museum'] },
	{ id: 'ticket', forms: ['تذكرة', 'ticket'] },
];

const DECLINES: readonly Decline[] = [
	{
		id: 'greeting',
		reply: { ar: 'أهلًا بك! اسألني عن المتحف.', en: 'Hello there! Ask me about the museum.' },
		ask: {
			ar: ['مرحبا', 'السلام عليكم', 'صباح الخير', 'اهلا وسهلا', 'هاي'],
			en: ['hello', 'hi there', 'good morning', 'hey bot', 'howdy'],
		},
	},
	{
		id: 'thanks',
		reply: { ar: 'العفو!' },
		ask: {
			ar: ['شكرا', 'شكرا جزيلا', 'تسلم', 'يعطيك العافية', 'مشكور'],
			en: ['thank you', 'thanks a lot', 'cheers mate', 'much appreciated'],
		},
	},
	{
		id: 'private-life',
		ask: {
			ar: [
				'كم عمر سليم كرم؟',
				'كم راتب المدير؟',
				'هل نور حداد متزوجة؟',
				'أين يسكن سليم كرم؟',
				'كم عدد أولاد نور حداد؟',
			],
			en: [
				'How old is Salim Karam?',
				'What does the director earn?',
				'Is Nour Haddad married?',
				'where does Salim Karam live',
			],
		},
	},
	{
		id: 'general-knowledge',
		ask: {
			ar: [
				'ما عاصمة فرنسا؟',
				'كم عدد كواكب المجموعة الشمسية؟',
				'من كتب روميو وجولييت؟',
				'كيف أطبخ الأرز؟',
				'من فاز بكأس العالم؟',
			],
			en: [
				'What is the capital of France?',
				'How many planets are there?',
				'who wrote Hamlet',
				'how do I cook rice',
				'who won the world cup',
			],
		},
	},
];

/** An invented article: a museum with eight facts in both languages. */
export const MUSEUM: FactBase = {
	version: 'museum',
	articles: [{ id: ARTICLE, title: { ar: 'متحف المرسى', en: 'The museum of Marsa' } }],
	topics: [
		{ id: 'visit', article: ARTICLE, name: { ar: 'زيارة المتحف', en: 'Visiting' } },
		{ id: 'history', article: ARTICLE, name: { ar: 'تاريخ المتحف', en: 'History' } },
		{ id: 'people', article: ARTICLE, name: { ar: 'أهل المتحف', en: 'People' } },
		{ id: 'collection', article: ARTICLE, name: { ar: 'المعروضات', en: 'The collection' } },
	],
	facts: FACTS,
	concepts: CONCEPTS,
	declines: DECLINES,
};

let core: Answering | undefined;

/** The core of the museum, trained once a test file. */
export function museumAnswering(): Answering {
	core ??= createAnswering(MUSEUM, tools);
	return core;
}

export interface StoredPhrasing {
	readonly id: string;
	readonly phrasing: string;
}

/** Every phrasing of the facts of a base, with its fact. */
export function phrasingsOf({ facts }: FactBase): readonly StoredPhrasing[] {
	return facts.flatMap(({ id, ask }) =>
		[...(ask.ar ?? []), ...(ask.en ?? [])].map((phrasing) => ({ id, phrasing })),
	);
}
