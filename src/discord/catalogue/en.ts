import type { Language } from '../../factbase/fact-base.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A number with its noun. */
function count(n: number, one: string, many: string): string {
	return `${NUMBER.format(n)} ${n === 1 ? one : many}`;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'Arabic', en: 'English' };

/** Every sentence of the bot in English. Its type is that of the other catalogues: a missing one fails the build. */
export const en = {
	// Answers
	source: (title: string) => `Source: ${title}`,
	sourceAlone: 'Source:',
	paragraph: (n: number) => `paragraph ${n}`,
	date: (day: Date) => LONG_DAY.format(day),
	showQuote: 'Show the quote',
	readInThisLanguage: 'In English',
	articleSays: (paragraph: number | undefined) =>
		paragraph === undefined ? 'The article says:' : `The article says, in paragraph ${paragraph}:`,
	didYouMean: 'Did you mean one of these questions?',
	dontKnow: 'I could not find an answer to that in the articles I hold, and I would rather not guess.',
	nearest: 'These are the nearest questions that I can answer:',
	topicsHint: 'Type /topics to see what I can answer.',
	askInWords: 'Please write your question in words, for example:',
	askInWordsPlain: 'Please write your question in words.',

	// Buttons that outlive what they were about
	factGone: 'This fact is no longer among those I hold: the articles have changed. Ask again with /ask.',
	topicGone: 'This topic is no longer among those I hold: the articles have changed. Try /topics again.',
	noQuote: 'There is no quotation for this fact.',
	onlyInLanguage: (language: Language) => `This answer exists in ${LANGUAGE_NAMES[language]} only:`,
	oldButton: 'This button is from an older version of me. Please ask again with /ask.',
	oldCommand: 'I no longer know this command. Type /help to see what I can do.',

	// Topics
	chooseTopic: 'Choose a topic to see its questions:',
	chooseQuestion: 'Choose a question to see its answer:',
	noTopics: 'There is nothing to choose from yet: I hold no facts.',
	questions: (n: number) => count(n, 'question', 'questions'),
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
	previous: 'Previous',
	next: 'Next',
	allTopics: 'All topics',

	// Help
	helpTitle: '**Hudhud: certain news, or none**',
	helpIntro: 'I answer questions from news articles and show the words each answer rests on.',
	helpAsk:
		'Use /ask to put a question, in Arabic or in English. Add private so that only you see the answer.',
	helpTopics: 'Use /topics to see everything you can ask about.',
	helpExamples: 'For example:',

	// Trouble
	apology: 'Something went wrong on my side, and it has been noted. Please try again.',
	notAllowed: 'Only members with the Manage Server permission may do this.',

	// Reload
	reloaded: (added: number, changed: number, removed: number) =>
		`Facts reloaded: ${added} new, ${changed} changed, ${removed} removed.`,
	unchanged: 'Nothing has changed: the files hold the same facts as before.',
	reloadRefused: (errors: number) =>
		`Nothing was changed: the files have ${count(errors, 'error', 'errors')}, so I am keeping the facts I had.`,
	warnings: (n: number) => `There ${n === 1 ? 'is' : 'are'} ${count(n, 'warning', 'warnings')}.`,
	listAttached: 'The whole list is in the attached file.',

	// Statistics, as text and within the picture
	statsTitle: (from: Date, to: Date) => `Questions, ${LONG_DAY.formatRange(from, to)}`,
	statsNone: 'Nobody has asked anything in these days.',
	statsAsked: (n: number) => `In all: ${count(n, 'question', 'questions')}`,
	statsAnswered: 'Answered',
	statsSuggested: 'Suggested',
	statsDeclined: 'Declined',
	statsShare: (kind: string, n: number, share: number) =>
		`${kind}: ${NUMBER.format(n)} (${PERCENT.format(share)})`,
	statsVotes: (helpful: number, unhelpful: number) =>
		`Votes so far: ${NUMBER.format(helpful)} helpful, ${NUMBER.format(unhelpful)} not helpful`,
	statsMostAsked: 'Most asked',
	statsFact: (question: string, n: number) => `Asked ${count(n, 'time', 'times')}: ${question}`,
	statsFactVotes: (helpful: number, unhelpful: number) =>
		`(helpful: ${NUMBER.format(helpful)}, not helpful: ${NUMBER.format(unhelpful)})`,
	statsTimes: 'Asked',
	statsHelpful: 'Helpful',
	statsUnhelpful: 'Not helpful',
	statsPicture: 'A bar chart of the questions by day.',
	statsDay: (day: Date) => SHORT_DAY.format(day),
	statsNumber: (n: number) => NUMBER.format(n),
};

/** What each language's catalogue holds. */
export type Catalogue = typeof en;
