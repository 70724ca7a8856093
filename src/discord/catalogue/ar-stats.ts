import { QUESTION, TIME, count, formatNumber, formatShare } from './arabic-count.ts';
import type { enStats } from './en-stats.ts';

const LOCALE = 'ar-u-nu-latn';
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The words of /stats and of its picture, in Arabic. */
export const arStats: typeof enStats = {
	statsTitle: (from, to) => `الأسئلة، ${LONG_DAY.formatRange(from, to)}`,
	statsNone: 'لم يسأل أحد شيئًا في هذه المدة.',
	statsAsked: (n) => `المجموع: ${count(n, QUESTION)}`,
	statsAnswered: 'أُجيب عنها',
	statsSuggested: 'عُرضت لها اقتراحات',
	statsDeclined: 'بقيت بلا جواب',
	statsShare: (kind, n, share) => `${kind}: ${formatNumber(n)} (${formatShare(share)})`,
	statsVotes: (helpful, unhelpful) =>
		`التقييمات حتى الآن: ${formatNumber(helpful)} «مفيد»، و${formatNumber(unhelpful)} «غير مفيد»`,
	statsMostAsked: 'أكثر الأسئلة طرحًا',
	statsFact: (question, n) => `طُرح ${count(n, TIME)}: ${question}`,
	statsFactVotes: (helpful, unhelpful) =>
		`(مفيد: ${formatNumber(helpful)}، غير مفيد: ${formatNumber(unhelpful)})`,
	statsTimes: 'مرات الطرح',
	statsHelpful: 'مفيد',
	statsUnhelpful: 'غير مفيد',
	statsPicture: 'رسم بياني بالأعمدة لعدد الأسئلة في كل يوم.',
	statsDay: (day) => SHORT_DAY.format(day),
	statsNumber: formatNumber,
};
