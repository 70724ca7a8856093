import type { Language } from '../../factbase/fact-base.ts';
import type { Catalogue } from './en.ts';

/**
 * A command's name within Arabic: the left-to-right mark keeps its slash on the left, where it would else be
 * taken for Arabic punctuation and land behind the word.
 */
const ASK = '\u200E/ask';
const TOPICS = '\u200E/topics';
const HELP = '\u200E/help';

const PLURALS = new Intl.PluralRules('ar');
const LOCALE = 'ar-u-nu-latn';
const NUMBER = new Intl.NumberFormat(LOCALE);
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The forms an Arabic noun takes beside a number; those for one and two hold the number in themselves. */
interface CountedNoun {
	readonly zero: string;
	readonly one: string;
	readonly two: string;
	/** 3 to 10: «أسئلة» */
	readonly few: string;
	/** 11 to 99: «سؤالًا» */
	readonly many: string;
	/** 100 and the like: «سؤال» */
	readonly other: string;
}

function count(n: number, noun: CountedNoun): string {
	const form = PLURALS.select(n);
	if (form === 'zero' || form === 'one' || form === 'two') return noun[form];
	return `${NUMBER.format(n)} ${noun[form]}`;
}

const QUESTION: CountedNoun = {
	zero: 'لا أسئلة',
	one: 'سؤال واحد',
	two: 'سؤالان',
	few: 'أسئلة',
	many: 'سؤالًا',
	other: 'سؤال',
};
const FACT: CountedNoun = {
	zero: 'لا شيء',
	one: 'معلومة واحدة',
	two: 'معلومتان',
	few: 'معلومات',
	many: 'معلومة',
	other: 'معلومة',
};
const TIME: CountedNoun = {
	zero: 'ولا مرة',
	one: 'مرة واحدة',
	two: 'مرتين',
	few: 'مرات',
	many: 'مرة',
	other: 'مرة',
};
const ERROR: CountedNoun = {
	zero: 'لا أخطاء',
	one: 'خطأ واحد',
	two: 'خطآن',
	few: 'أخطاء',
	many: 'خطأً',
	other: 'خطأ',
};
const WARNING: CountedNoun = {
	zero: 'لا شيء',
	one: 'تحذير واحد',
	two: 'تحذيران',
	few: 'تحذيرات',
	many: 'تحذيرًا',
	other: 'تحذير',
};

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'بالعربية', en: 'بالإنجليزية' };

/**
 * Every sentence of the bot in Arabic. Each begins with an Arabic letter (after Markdown's own signs), because
 * Discord takes a line's direction from its first letter.
 */
export const ar: Catalogue = {
	source: (title) => `المصدر: ${title}`,
	sourceAlone: 'المصدر:',
	paragraph: (n) => `الفقرة ${n}`,
	date: (day) => LONG_DAY.format(day),
	showQuote: 'اعرض الاقتباس',
	readInThisLanguage: 'بالعربية',
	articleSays: (paragraph) =>
		paragraph === undefined ? 'جاء في المقال:' : `جاء في الفقرة ${paragraph} من المقال:`,
	didYouMean: 'هل تقصد أحد هذه الأسئلة؟',
	dontKnow: 'لم أجد جوابًا عن هذا في المقالات التي لديّ، ولا أريد أن أخمّن.',
	nearest: 'هذه أقرب الأسئلة التي أستطيع الإجابة عنها:',
	topicsHint: `اكتب ${TOPICS} لترى ما يمكن أن تسأل عنه.`,
	askInWords: 'اكتب سؤالك بالكلمات من فضلك، مثلًا:',
	askInWordsPlain: 'اكتب سؤالك بالكلمات من فضلك.',

	factGone: `لم تعد هذه المعلومة لديّ، فقد تغيّرت المقالات. استخدم الأمر ${ASK} لتسأل من جديد.`,
	topicGone: `لم يعد هذا الموضوع لديّ، فقد تغيّرت المقالات. جرّب الأمر ${TOPICS} من جديد.`,
	noQuote: 'لا يوجد اقتباس لهذه المعلومة.',
	onlyInLanguage: (language) => `هذا الجواب متوفر ${LANGUAGE_NAMES[language]} فقط:`,
	oldButton: `هذا الزر من إصدار سابق للبوت. استخدم الأمر ${ASK} لتسأل من جديد.`,
	oldCommand: `لم أعد أعرف هذا الأمر. اكتب ${HELP} لترى ما أستطيع فعله.`,

	chooseTopic: 'اختر موضوعًا لترى أسئلته:',
	chooseQuestion: 'اختر سؤالًا لترى جوابه:',
	noTopics: 'ليس هناك ما تختار منه بعد، فلا معلومات لديّ.',
	questions: (n) => count(n, QUESTION),
	page: (page, pages) => `الصفحة ${page} من ${pages}`,
	previous: 'السابق',
	next: 'التالي',
	allTopics: 'كل الموضوعات',

	helpTitle: '**الهدهد: نبأ يقين أو لا نبأ**',
	helpIntro: 'أجيب عن أسئلتك من مقالات إخبارية، وأعرض كلام المقال الذي يستند إليه كل جواب.',
	helpAsk: `استخدم الأمر ${ASK} لتسأل بالعربية (بأي لهجة) أو بالإنجليزية، ومثله الأمر /اسأل. اختر private ليظهر الجواب لك وحدك.`,
	helpTopics: `الأمر ${TOPICS} يعرض كل ما يمكن السؤال عنه.`,
	helpExamples: 'على سبيل المثال:',

	apology: 'حدث خطأ من جهتي، وقد سُجّل. حاول مرة أخرى من فضلك.',
	notAllowed: 'هذا الأمر متاح فقط لمن لديه صلاحية «إدارة الخادم».',

	reloaded: (added, changed, removed) =>
		`أُعيد تحميل المعلومات. الجديد: ${count(added, FACT)}، المعدَّل: ${count(changed, FACT)}، المحذوف: ${count(removed, FACT)}.`,
	unchanged: 'لم يتغيّر شيء: الملفات تحوي المعلومات نفسها.',
	reloadRefused: (errors) =>
		`لم يتغيّر شيء، ففي الملفات ${count(errors, ERROR)}. سأواصل العمل بالمعلومات التي كانت لديّ.`,
	warnings: (n) => `هناك ${count(n, WARNING)}.`,
	listAttached: 'القائمة كاملة في الملف المرفق.',

	statsTitle: (from, to) => `الأسئلة، ${LONG_DAY.formatRange(from, to)}`,
	statsNone: 'لم يسأل أحد شيئًا في هذه الأيام.',
	statsAsked: (n) => `المجموع: ${count(n, QUESTION)}`,
	statsAnswered: 'أُجيب عنها',
	statsSuggested: 'عُرضت لها اقتراحات',
	statsDeclined: 'بقيت بلا جواب',
	statsShare: (kind, n, share) => `${kind}: ${NUMBER.format(n)} (${PERCENT.format(share)})`,
	statsVotes: (helpful, unhelpful) =>
		`الأصوات حتى الآن: ${NUMBER.format(helpful)} مفيد، ${NUMBER.format(unhelpful)} غير مفيد`,
	statsMostAsked: 'أكثر ما سُئل عنه',
	statsFact: (question, n) => `سُئل ${count(n, TIME)}: ${question}`,
	statsFactVotes: (helpful, unhelpful) =>
		`(مفيد: ${NUMBER.format(helpful)}، غير مفيد: ${NUMBER.format(unhelpful)})`,
	statsTimes: 'مرات السؤال',
	statsHelpful: 'مفيد',
	statsUnhelpful: 'غير مفيد',
	statsPicture: 'رسم بياني بالأعمدة لعدد الأسئلة في كل يوم.',
	statsDay: (day) => SHORT_DAY.format(day),
	statsNumber: (n) => NUMBER.format(n),
};
