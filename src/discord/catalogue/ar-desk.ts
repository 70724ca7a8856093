import { OTHER_WORDING, PHRASING, SECOND, TIME, count, formatNumber, formatShare } from './arabic-count.ts';
import type { enDesk } from './en-desk.ts';

const UNANSWERED = '\u200E/unanswered';
const RELOAD = '\u200E/reload';

/** What moderators and admins are told, in Arabic. */
export const arDesk: typeof enDesk = {
	notAllowed: 'هذا متاح فقط لمن لديه صلاحية إدارة الخادم (Manage Server).',
	notAllowedModerators: 'هذا متاح فقط لمن لديه صلاحية إدارة الرسائل (Manage Messages).',
	onlyInServers: 'لا يمكن فعل هذا إلا داخل خادم.',

	unansweredTitle: (groups, asked) =>
		`**الأسئلة التي بقيت بلا جواب: ${formatNumber(groups)}** (طُرحت ${count(asked, TIME)})`,
	noUnanswered: 'لا أسئلة معلّقة: إما أنني أجبت عنها كلها، وإما أن المشرفين عالجوها.',
	askedTimes: (times) => `طُرح ${count(times, TIME)}`,
	wordingTimes: (times) => `${times}×`,
	moreWordings: (more) => `و${count(more, OTHER_WORDING)}`,
	inLanguages: (languages) => languages.join(' و'),
	languageNames: { ar: 'بالعربية', en: 'بالإنجليزية' },
	askedFirst: (day) => `أول مرة في ${day}`,
	askedLast: (day) => `آخر مرة في ${day}`,
	nearestFact: (percent) => `أقرب معلومة (بنسبة ثقة ${formatShare(percent / 100)}):`,
	answeredNow: 'أستطيع الآن الإجابة عن هذا السؤال بهذه المعلومة:',
	noNearestFact: 'لا توجد معلومة قريبة من هذا السؤال.',
	linkFact: 'هذه هي المعلومة',
	anotherFact: 'معلومة أخرى…',
	unanswerable: 'لا جواب له',
	dismiss: 'تجاهل',
	chooseFactFor: 'عن أي معلومة يسأل هذا السؤال؟',
	searchFacts: 'ابحث…',
	searchTitle: 'البحث في المعلومات',
	searchLabel: 'كلمات من المعلومة أو من سؤالها',
	noFactFound: 'لا توجد معلومة تطابق هذه الكلمات. ابحث بكلمات أخرى.',
	backToList: 'رجوع',
	groupGone: 'سبق أن عالج أحد المشرفين هذا السؤال.',
	linked: (wordings) =>
		wordings === 1
			? 'تعلّمت: من الآن سأجيب هنا عن هذا السؤال بهذه المعلومة:'
			: `تعلّمت: من الآن سأجيب هنا عن هذا السؤال بكل صيغه (${count(wordings, PHRASING)})، والمعلومة هي:`,
	madeUnanswerable: 'سجّلت ذلك: لن أجيب عن هذا السؤال ولا عما يشبهه.',
	dismissed: 'تجاهلت السؤال. إن طُرح مرة أخرى فسيعود إلى القائمة.',
	undo: 'تراجع',
	undone: (phrasings) =>
		phrasings === 0
			? 'لم يبقَ شيء للتراجع عنه.'
			: `تراجعت عما تعلّمته. المحذوف: ${count(phrasings, PHRASING)}.`,
	askedInVain: (times) => `طُرح هذا السؤال ${count(times, TIME)}، ولم أجد له جوابًا أكيدًا:`,
	askedInVainHint: `يستطيع المشرفون تعليمي الجواب بالأمر ${UNANSWERED}.`,

	taught: 'تعلّمت: من الآن سأجيب هنا عن هذا السؤال بهذه المعلومة:',
	teachNoWords: 'لا كلمات في هذا السؤال. اكتبه بالكلمات من فضلك.',
	teachSame: 'هذا السؤال أجيب عنه بهذه المعلومة أصلًا.',
	teachTaken: 'لم أتعلّم هذا، لأن السؤال مرتبط أصلًا بمعلومة أخرى:',
	teachDeclined: 'لم أتعلّم هذا، لأن السؤال مسجّل بين الأسئلة التي لا يُجاب عنها. يجب إخراجه منها أولًا.',
	noSuchFact: 'لا توجد لديّ معلومة كهذه. اختر واحدة من القائمة التي تظهر أثناء الكتابة.',

	explainAnswer: 'سأجيب عن هذا السؤال.',
	explainSuggest: 'سأكتفي باقتراحات لهذا السؤال.',
	explainDecline: 'سأقول إنني لا أعرف.',
	becauseStored: 'السؤال موجود بنصه بين الصيغ المحفوظة.',
	becauseNothing: 'لا أعرف شيئًا مما ورد فيه.',
	becauseSure: (sure, from) => `ثقتي ${formatShare(sure / 100)}، وأجيب ابتداءً من ${formatShare(from / 100)}.`,
	becauseUnsure: (sure, from, answer) =>
		`ثقتي ${formatShare(sure / 100)}، وأقترح ابتداءً من ${formatShare(from / 100)}، وأجيب ابتداءً من ${formatShare(answer / 100)}.`,
	becauseTooLittle: (sure, from) =>
		`ثقتي ${formatShare(sure / 100)}، ولا أقترح إلا ابتداءً من ${formatShare(from / 100)}.`,
	explainWords: '**قراءتي للسؤال**',
	wordReadAs: (word, percent) => `قرأتها: ${word} (${formatShare(percent / 100)})`,
	wordEmpty: 'لا تدل على الموضوع',
	wordUnknown: 'لم أرها من قبل',
	wordConcept: (concept) => `اسم أو معنى: ${concept}`,
	explainCandidates: '**أقرب المعلومات**',
	sure: (percent) => `نسبة الثقة: ${formatShare(percent / 100)}`,
	explainSignals: '**أهم ما رجّح الأولى أو أضعفها**',
	signals: {
		learnt: 'ما تعلّمته من الصيغ',
		doubt: 'الشك فيها',
		score: 'مقدار ما يشير إليها في السؤال',
		answerable: 'إمكان الإجابة أصلًا',
		nearest: 'أقرب صيغة إلى السؤال',
		nearestDecline: 'أقرب سؤال لا يُجاب عنه',
		votes: 'نصيبها من أقرب الصيغ',
		covered: 'ما تغطيه من كلمات السؤال',
		missing: 'كلمة نادرة لا ترد فيها',
		type: 'نوع السؤال',
		gap: 'الفارق عن المعلومة التالية',
		length: 'طول السؤال',
	},

	settingsTitle: '**إعدادات هذا الخادم**',
	settingsSaved: 'حُفظت الإعدادات.',
	settingsLanguage: (language, isDefault) =>
		`اللغة إن لم تتضح من السؤال: ${language === 'ar' ? 'العربية' : 'الإنجليزية'}${isDefault ? ' (الافتراضية)' : ''}`,
	settingsPrivate: (isPrivate) => (isPrivate ? 'الأجوبة: تظهر للسائل وحده' : 'الأجوبة: تظهر للجميع'),
	settingsChannel: (channel) => `التنبيه إلى الأسئلة التي طُرحت ثلاث مرات بلا جواب: ${channel}`,
	settingsChannelClosed:
		'لا أستطيع الكتابة فيها الآن: إما أنها حُذفت، وإما أنه لا يُسمح لي برؤيتها أو بإرسال الرسائل فيها. اسمح لي بذلك أو عيّن قناة أخرى، والتنبيهات تنتظر حتى ذلك الحين',
	settingsNoChannel: 'التنبيه إلى الأسئلة التي طُرحت ثلاث مرات بلا جواب: لا قناة',
	settingsCooldown: (seconds) =>
		`المهلة بين سؤالين للعضو الواحد: ${count(seconds, SECOND)} (لا تشمل المشرفين)`,
	settingsNoCooldown: 'المهلة بين سؤالين للعضو الواحد: لا مهلة',
	stopNotes: 'أوقف التنبيهات',
	cannotPost: (channel) =>
		`لا أملك صلاحية الكتابة في ${channel}. اسمح لي برؤية القناة وإرسال الرسائل فيها، ثم عيّنها من جديد.`,

	nothingTaught: 'لم أتعلّم شيئًا في هذا الخادم بعد، فليس هناك ما أصدّره.',
	exported: (phrasings, declines) =>
		`هذا ما تعلّمته في هذا الخادم: صيغ للسؤال عن المعلومات (${formatNumber(phrasings)})، وأسئلة لا يُجاب عنها (${formatNumber(declines)}).`,
	exportHint: `انسخ ما في المرفقات إلى ملفات المعلومات، ثم استخدم الأمر ${RELOAD} ليسري في كل الخوادم.`,
};
