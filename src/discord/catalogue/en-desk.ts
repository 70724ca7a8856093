import { count, countTimes } from './english-count.ts';

/** What moderators and admins are told, in English. */
export const enDesk = {
	// Permissions
	notAllowed: 'Only members with the Manage Server permission may do this.',
	notAllowedModerators: 'Only members with the Manage Messages permission may do this.',
	onlyInServers: 'This can only be done in a server.',

	// Unanswered questions
	unansweredTitle: (groups: number, asked: number) =>
		`**Questions without an answer: ${groups}** (asked ${countTimes(asked)})`,
	noUnanswered: 'No questions are waiting: I answered them all, or moderators have dealt with them.',
	askedTimes: (times: number) => `Asked ${countTimes(times)}`,
	wordingTimes: (times: number) => `${times}×`,
	moreWordings: (more: number) => `and ${count(more, 'other wording', 'other wordings')}`,
	inLanguages: (languages: readonly string[]) => `in ${languages.join(' and ')}`,
	languageNames: { ar: 'Arabic', en: 'English' },
	askedFirst: (day: string) => `first on ${day}`,
	askedLast: (day: string) => `last on ${day}`,
	nearestFact: (percent: number) => `The nearest fact (${percent}% sure):`,
	answeredNow: 'I can answer this now, with this fact:',
	noNearestFact: 'No fact comes close to this question.',
	linkFact: 'This is the fact',
	anotherFact: 'Another fact…',
	unanswerable: 'Not answerable',
	dismiss: 'Dismiss',
	chooseFactFor: 'Which fact does this question ask about?',
	searchFacts: 'Search…',
	searchTitle: 'Search the facts',
	searchLabel: 'Words of the fact or its question',
	noFactFound: 'No fact matches these words. Try others.',
	backToList: 'Back',
	groupGone: 'A moderator has already dealt with this question.',
	linked: (wordings: number) =>
		`Taught: from now on I answer ${wordings === 1 ? 'this question' : `these ${wordings} wordings`} here with this fact:`,
	madeUnanswerable: 'Noted: I will not answer this question or others like it.',
	dismissed: 'Dismissed. If it is asked again, it will return to the list.',
	undo: 'Undo',
	undone: (phrasings: number) =>
		phrasings === 0
			? 'There was nothing left to take back.'
			: `Taken back: ${count(phrasings, 'phrasing', 'phrasings')} forgotten.`,
	askedInVain: (times: number) =>
		`This question was asked ${countTimes(times)}, and I had no certain answer:`,
	askedInVainHint: 'Moderators can teach me the answer with /unanswered.',

	// Teaching
	taught: 'Taught: from now on I answer this question here with this fact:',
	teachNoWords: 'There are no words in this question. Please write it in words.',
	teachSame: 'I already answer this question with that fact.',
	teachTaken: 'I did not learn this, because the question already belongs to another fact:',
	teachDeclined:
		'I did not learn this, because the question is listed among those not to be answered. Take it out of there first.',
	noSuchFact: 'I hold no such fact. Choose one from the list that opens as you type.',

	// Explaining
	explainAnswer: 'I would answer this question.',
	explainSuggest: 'I would only offer suggestions for this question.',
	explainDecline: 'I would say that I do not know.',
	becauseStored: 'It stands word for word among the stored phrasings.',
	becauseNothing: 'I know nothing of what is in it.',
	becauseSure: (sure: number, from: number) => `I am ${sure}% sure; I answer from ${from}% on.`,
	becauseUnsure: (sure: number, from: number, answer: number) =>
		`I am ${sure}% sure; I suggest from ${from}% on and answer from ${answer}% on.`,
	becauseTooLittle: (sure: number, from: number) => `I am ${sure}% sure; I suggest only from ${from}% on.`,
	explainWords: '**How I read it**',
	wordReadAs: (word: string, percent: number) => `read as ${word} (${percent}%)`,
	wordEmpty: 'says nothing about the subject',
	wordUnknown: 'never seen before',
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
		`Language when a question does not show one: ${language === 'ar' ? 'Arabic' : 'English'}${isDefault ? ' (the default)' : ''}`,
	settingsPrivate: (isPrivate: boolean): string =>
		isPrivate ? 'Answers: shown only to the asker' : 'Answers: shown to everybody',
	settingsChannel: (channel: string) =>
		`Notes about questions asked three times without an answer: ${channel}`,
	settingsChannelClosed:
		'I cannot write there now: it was deleted, or I may not view it or send messages in it. Allow me to, or set another channel; notes wait until then',
	settingsNoChannel: 'Notes about questions asked three times without an answer: no channel',
	settingsCooldown: (seconds: number) =>
		`Time between two questions from a member: ${count(seconds, 'second', 'seconds')} (not for moderators)`,
	settingsNoCooldown: 'Time between two questions from a member: none',
	stopNotes: 'Stop the notes',
	cannotPost: (channel: string) =>
		`I am not allowed to write in ${channel}. Allow me to view it and to send messages there, then set it again.`,

	// Export
	nothingTaught: 'I have learnt nothing in this server yet, so there is nothing to export.',
	exported: (phrasings: number, declines: number) =>
		`Here is what this server taught me: ${count(phrasings, 'phrasing', 'phrasings')} of facts and ${count(declines, 'question', 'questions')} not to be answered.`,
	exportHint: 'Copy what is attached into the fact files, then use /reload to bring it to every server.',
};
