import { count } from './english-count.ts';

/** What moderators and admins are told, in English. */
export const enDesk = {
	// Permissions
	notAllowed: 'Only members with the Manage Server permission may do this.',
	notAllowedModerators: 'Only members with the Manage Messages permission may do this.',
	onlyInServers: 'This can only be done in a server.',

	// Unanswered questions
	unansweredTitle: (groups: number, asked: number) =>
		`**${count(groups, 'question', 'questions')} without an answer** (asked ${count(asked, 'time', 'times')})`,
	noUnanswered: 'No question is waiting: I answered them all, or somebody has dealt with them.',
	askedTimes: (times: number) => `Asked ${count(times, 'time', 'times')}`,
	wordingTimes: (times: number) => `${times}×`,
	moreWordings: (more: number) => `and ${count(more, 'other wording', 'other wordings')}`,
	inLanguages: (languages: readonly string[]) => languages.join(' and '),
	languageNames: { ar: 'Arabic', en: 'English' },
	askedFirst: (day: string) => `first on ${day}`,
	askedLast: (day: string) => `last on ${day}`,
	nearestFact: (percent: number) => `The nearest fact (${percent}% sure):`,
	answeredNow: 'I can answer this by now, with:',
	noNearestFact: 'No fact comes near.',
	linkFact: 'It is this fact',
	anotherFact: 'Another fact…',
	unanswerable: 'Not answerable',
	dismiss: 'Dismiss',
	chooseFactFor: 'Which fact does this question ask for?',
	searchFacts: 'Search…',
	searchTitle: 'Search the facts',
	searchLabel: 'Words of the fact or its question',
	noFactFound: 'No fact goes with these words. Search with others.',
	backToList: 'Back',
	groupGone: 'Somebody has dealt with this question already.',
	linked: (wordings: number) =>
		`Taught: from now on I answer ${wordings === 1 ? 'this question' : `these ${wordings} wordings`} here with:`,
	madeUnanswerable: 'Noted: I will not answer this question, nor others like it.',
	dismissed: 'Dismissed. If it is asked again, it will be back.',
	undo: 'Undo',
	undone: (phrasings: number) =>
		phrasings === 0
			? 'There was nothing left to take back.'
			: `Taken back: ${count(phrasings, 'phrasing', 'phrasings')} forgotten.`,
	askedInVain: (times: number) =>
		`A question was asked ${count(times, 'time', 'times')}, and I had no certain answer:`,
	askedInVainHint: 'Moderators can teach me the answer with /unanswered.',

	// Teaching
	taught: 'Taught: from now on I answer this question here with:',
	teachNoWords: 'There are no words in this question. Please write it in words.',
	teachSame: 'I answer this question with that fact already.',
	teachTaken: 'I did not learn this, because the question belongs to another fact already:',
	teachDeclined:
		'I did not learn this, because this question stands among those that are not to be answered. Take it out of there first.',
	noSuchFact: 'I hold no such fact. Choose one of the list that opens while you type.',

	// Explaining
	explainAnswer: 'I would answer this question.',
	explainSuggest: 'I would only offer suggestions for this question.',
	explainDecline: 'I would say that I do not know.',
	becauseStored: 'It stands word for word among the phrasings.',
	becauseNothing: 'Nothing in it is known to me.',
	becauseSure: (sure: number, from: number) => `I am ${sure}% sure; I answer from ${from}% on.`,
	becauseUnsure: (sure: number, from: number, answer: number) =>
		`I am ${sure}% sure; I suggest from ${from}% on and answer from ${answer}% on.`,
	becauseTooLittle: (sure: number, from: number) => `I am ${sure}% sure, and suggest from ${from}% on.`,
	explainWords: '**How I read it**',
	wordReadAs: (word: string, percent: number) => `read as ${word} (${percent}%)`,
	wordEmpty: 'tells nothing of the subject',
	wordUnknown: 'never seen',
	wordConcept: (concept: string) => `name or meaning: ${concept}`,
	explainCandidates: '**The nearest facts**',
	sure: (percent: number) => `${percent}% sure`,
	explainSignals: '**What counted most for the first**',
	signals: {
		learnt: 'what I learnt from the phrasings',
		doubt: 'doubt about it',
		score: 'how much of the question speaks for it',
		answerable: 'whether it can be answered at all',
		nearest: 'the nearest phrasing',
		nearestDecline: 'the nearest question that is not to be answered',
		votes: 'its share among the nearest phrasings',
		covered: 'the words that it accounts for',
		missing: 'a rare word that it does not hold',
		type: 'the kind of question',
		gap: 'the distance to the next fact',
		length: 'the length of the question',
	},

	// Settings
	settingsTitle: '**Settings of this server**',
	settingsSaved: 'Saved.',
	settingsLanguage: (language: 'ar' | 'en', isDefault: boolean) =>
		`Language where a question does not show one: ${language === 'ar' ? 'Arabic' : 'English'}${isDefault ? ' (the default)' : ''}`,
	settingsPrivate: (isPrivate: boolean): string =>
		isPrivate ? 'Answers: shown to the asker alone' : 'Answers: shown to everybody',
	settingsChannel: (channel: string) => `Notes of questions asked three times without an answer: ${channel}`,
	settingsNoChannel: 'Notes of questions asked three times without an answer: none',
	settingsCooldown: (seconds: number) =>
		`Time between two questions of a member: ${count(seconds, 'second', 'seconds')} (not for moderators)`,
	settingsNoCooldown: 'Time between two questions of a member: none',
	stopNotes: 'Stop the notes',
	cannotPost: (channel: string) =>
		`I may not write in ${channel}. Allow me to view it and to send messages there, then set it again.`,

	// Export
	nothingTaught: 'Nothing has been taught in this server yet, so there is nothing to export.',
	exported: (phrasings: number, declines: number) =>
		`Here is what this server taught me: ${count(phrasings, 'phrasing', 'phrasings')} of facts and ${count(declines, 'question', 'questions')} not to be answered.`,
	exportHint: 'Paste them into the fact files, then use /reload: every server knows them then.',
};
