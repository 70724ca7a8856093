import { count, countTimes } from './english-count.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The words of /stats and of its picture, in English. */
export const enStats = {
	statsTitle: (from: Date, to: Date) => `Questions, ${LONG_DAY.formatRange(from, to)}`,
	statsNone: 'Nobody asked anything in this period.',
	statsAsked: (n: number) => `In all: ${count(n, 'question', 'questions')}`,
	statsAnswered: 'Answered',
	statsSuggested: 'Suggested',
	statsDeclined: 'Declined',
	statsShare: (kind: string, n: number, share: number) =>
		`${kind}: ${NUMBER.format(n)} (${PERCENT.format(share)})`,
	statsVotes: (helpful: number, unhelpful: number) =>
		`Votes so far: ${NUMBER.format(helpful)} helpful, ${NUMBER.format(unhelpful)} not helpful`,
	statsMostAsked: 'Most asked',
	statsFact: (question: string, n: number) => `Asked ${countTimes(n)}: ${question}`,
	statsFactVotes: (helpful: number, unhelpful: number) =>
		`(helpful: ${NUMBER.format(helpful)}, not helpful: ${NUMBER.format(unhelpful)})`,
	statsTimes: 'Times asked',
	statsHelpful: 'Helpful',
	statsUnhelpful: 'Not helpful',
	statsPicture: 'A bar chart of the number of questions each day.',
	statsDay: (day: Date) => SHORT_DAY.format(day),
	statsNumber: (n: number) => NUMBER.format(n),
};
