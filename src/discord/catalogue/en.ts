import type { Language } from '../../factbase/fact-base.ts';
import { enDesk } from './en-desk.ts';
import { enStats } from './en-stats.ts';
import { count } from './english-count.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'Arabic', en: 'English' };

/** Every sentence of the bot in English. Its type is that of the other catalogues: a missing one fails the build. */
export const en = {
	// Answers
	source: (title: string) => `Source: ${title}`,
	sourceAlone: 'Source:',
	paragraph: (n: number) => `paragraph ${n}`,
	date: (day: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day),
	showQuote: 'Show the quote',
	readInThisLanguage: 'In English',
	articleSays: (paragraph: number | undefined) =>
		paragraph === undefined ? 'The article says:' : `The article says, in paragraph ${paragraph}:`,
	didYouMean: 'Did you mean one of these questions?',
	dontKnow: 'I could not find an answer to that in the articles I hold, and I would rather not guess.',
	nearest: 'These are the nearest questions that I can answer:',
	votedHelpful: 'Thank you: noted as helpful. You can change your mind with the other button.',
	votedUnhelpful: 'Thank you: noted as not helpful. You can change your mind with the other button.',
	helpful: 'Helpful',
	unhelpful: 'Not helpful',
	waitBeforeAsking: (seconds: number) =>
		`One question at a time, please: ask the next one in ${count(seconds, 'second', 'seconds')}.`,
	mentionHint: 'Mention me with a question, or use /ask. For example:',
	noTextToAnswer: 'I find no words to answer in this message.',
	topicsHint: 'Type /topics to see what I can answer.',
	askInWords: 'Please write your question in words, for example:',
	askInWordsPlain: 'Please write your question in words.',

	// Buttons that outlive what they were about
	factGone: 'I no longer hold this fact: the articles have changed. Ask again with /ask.',
	topicGone: 'I no longer hold this topic: the articles have changed. Try /topics again.',
	noQuote: 'There is no quote for this fact.',
	onlyInLanguage: (language: Language) => `I have this answer in ${LANGUAGE_NAMES[language]} only:`,
	oldButton: 'This button is too old to work. Please ask again with /ask.',
	oldCommand: 'I no longer know this command. Type /help to see what I can do.',

	// Topics
	chooseTopic: 'Choose a topic to see its questions:',
	chooseQuestion: 'Choose a question to see its answer:',
	noTopics: 'There are no topics yet: I hold no facts.',
	questions: (n: number) => count(n, 'question', 'questions'),
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
	previous: 'Previous',
	next: 'Next',
	allTopics: 'All topics',

	// Help
	helpTitle: '**Hudhud: certain news, or none**',
	helpIntro: 'I answer questions from news articles and show the words each answer rests on.',
	helpAsk:
		'Use /ask to ask in Arabic (any dialect) or in English. Add private so that only you see the answer.',
	helpTopics: 'Use /topics to see everything you can ask about.',
	helpOther:
		'You can also mention me with a question, or choose Apps > Answer · أجب in the menu of a message. /language sets the language I answer you in; /privacy shows what I keep about you.',
	helpModerators: 'Moderators: /unanswered, /teach, /stats, /post, /explain.',
	helpAdmins: 'Admins: /settings, /reload, /export.',
	helpExamples: 'For example:',

	// Language and privacy
	languageSet: 'From now on I will answer you in English.',
	languageAuto: 'From now on I will answer you in the language of your question.',
	privacyTitle: '**What I keep about you**',
	privacyIntro:
		'I keep neither your name nor your Discord ID, but a code made from the ID with a secret key. With that code I keep:',
	privacyKept: {
		member_languages: () => 'the language that you chose with /language',
		votes: () => 'your votes: which answer, and whether you found it helpful',
		unanswered_questions: (days: number) =>
			`your questions that I could not answer for certain, also those in a message of yours that somebody had me answer with Answer · أجب (the first 200 characters of each), so that moderators can teach me the answer; deleted after ${count(days, 'day', 'days')}`,
	},
	privacyTaught:
		'What a moderator teaches me from a question belongs to the server: the wording stays, without your code, and a moderator can take it back.',
	privacyCounts: 'I also count the questions of each day, without noting who asked them.',
	privacyNow: (votes: number, questions: number, hasLanguage: boolean) =>
		`Right now I have: ${count(votes, 'vote', 'votes')}, ${count(questions, 'question', 'questions')} and ${hasLanguage ? 'your chosen language' : 'no chosen language'}.`,
	deleteMine: 'Delete my data',
	forgotten: (votes: number, questions: number) =>
		`Deleted: ${count(votes, 'vote', 'votes')}, ${count(questions, 'question', 'questions')} and your chosen language, if any. I keep nothing about you now.`,
	nothingKept: 'I keep nothing about you.',

	// Trouble
	apology: 'Something went wrong on my side, and it has been logged. Please try again.',
	notStored: 'I cannot reach my memory at the moment, so nothing was changed. Please try again in a minute.',

	// Reload
	reloaded: (added: number, changed: number, removed: number) =>
		`Facts reloaded: ${added} new, ${changed} changed, ${removed} removed.`,
	unchanged: 'Nothing has changed: the files hold the same facts as before.',
	reloadRefused: (errors: number) =>
		`Nothing was changed: the files have ${count(errors, 'error', 'errors')}, so I am keeping the facts I had.`,
	reloadRefusedElsewhere: (errors: number) =>
		errors === 0
			? 'Another process of mine holds other facts: its files differ from those here.'
			: `Another process of mine keeps the facts it had: its files have ${count(errors, 'error', 'errors')}, which its log names.`,
	warnings: (n: number) => `There ${n === 1 ? 'is' : 'are'} ${count(n, 'warning', 'warnings')}.`,
	listAttached: 'The whole list is in the attached file.',

	...enDesk,
	...enStats,
};

/** What each language's catalogue holds. */
export type Catalogue = typeof en;
