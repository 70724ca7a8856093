import { QUESTION, TIME, count } from './arabic-count.ts';
import type { enStats } from './en-stats.ts';

const LOCALE = 'ar-u-nu-latn';
const NUMBER = new Intl.NumberFormat(LOCALE);
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The words of /stats and of its picture, in Arabic. */
export const arStats: typeof enStats = {
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
