import { OTHER_WORDING, PHRASING, QUESTION, SECOND, TIME, count } from './arabic-count.ts';
import type { enDesk } from './en-desk.ts';

const UNANSWERED = '\u200E/unanswered';
const RELOAD = '\u200E/reload';

/** What moderators and admins are told, in Arabic. */
export const arDesk: typeof enDesk = {
	notAllowed: 'هذا متاح فقط لمن لديه صلاحية «إدارة الخادم».',
	notAllowedModerators: 'هذا متاح فقط لمن لديه صلاحية «إدارة الرسائل».',
	onlyInServers: 'لا يمكن فعل هذا إلا داخل خادم.',

	unansweredTitle: (groups, asked) =>
		`**الأسئلة التي بقيت بلا جواب: ${count(groups, QUESTION)}** (طُرحت ${count(asked, TIME)})`,
	noUnanswered: 'لا أسئلة معلّقة: أجبت عنها كلها، أو عالجها أحد المشرفين.',
	askedTimes: (times) => `طُرح ${count(times, TIME)}`,
	wordingTimes: (times) => `${times}×`,
	moreWordings: (more) => `و${count(more, OTHER_WORDING)}`,
	inLanguages: (languages) => languages.join(' و'),
	languageNames: { ar: 'العربية', en: 'الإنجليزية' },
	askedFirst: (day) => `أول مرة في ${day}`,
	askedLast: (day) => `آخر مرة في ${day}`,
	nearestFact: (percent) => `أقرب معلومة (بثقة ${percent}%):`,
	answeredNow: 'أستطيع الآن الإجابة عن هذا السؤال، والجواب هو:',
	noNearestFact: 'لا توجد معلومة قريبة من هذا السؤال.',
	linkFact: 'هذه هي المعلومة',
	anotherFact: 'معلومة أخرى…',
	unanswerable: 'لا جواب له',
	dismiss: 'تجاهل',
	chooseFactFor: 'عن أي معلومة يسأل هذا السؤال؟',
	searchFacts: 'ابحث…',
	searchTitle: 'البحث في المعلومات',
	searchLabel: 'كلمات من المعلومة أو من سؤالها',
	noFactFound: 'لا توجد معلومة توافق هذه الكلمات. ابحث بكلمات أخرى.',
	backToList: 'رجوع',
	groupGone: 'عالج أحد المشرفين هذا السؤال من قبل.',
	linked: (wordings) =>
		wordings === 1
			? 'تعلّمت: سأجيب عن هذا السؤال هنا من الآن بما يلي:'
			: `تعلّمت: سأجيب عن هذه الأسئلة هنا من الآن (${count(wordings, PHRASING)}) بما يلي:`,
	madeUnanswerable: 'سجّلت ذلك: لن أجيب عن هذا السؤال ولا عما يشبهه.',
	dismissed: 'تجاهلت السؤال. إن طُرح مرة أخرى فسيعود إلى القائمة.',
	undo: 'تراجع',
	undone: (phrasings) =>
		phrasings === 0 ? 'لم يبقَ شيء للتراجع عنه.' : `تراجعت عما تعلّمته، ونسيت: ${count(phrasings, PHRASING)}.`,
	askedInVain: (times) => `طُرح سؤال ${count(times, TIME)} ولم أجد له جوابًا أكيدًا:`,
	askedInVainHint: `يستطيع المشرفون تعليمي الجواب بالأمر ${UNANSWERED}.`,

	taught: 'تعلّمت: سأجيب عن هذا السؤال هنا من الآن بما يلي:',
	teachNoWords: 'لا كلمات في هذا السؤال. اكتبه بالكلمات من فضلك.',
	teachSame: 'أجيب عن هذا السؤال بهذه المعلومة من قبل.',
	teachTaken: 'لم أتعلّم هذا، لأن السؤال يخص معلومة أخرى:',
	teachDeclined: 'لم أتعلّم هذا، لأن السؤال من الأسئلة التي تقرر ألا يُجاب عنها. يجب إخراجه منها أولًا.',
	noSuchFact: 'لا توجد لديّ معلومة كهذه. اختر واحدة من القائمة التي تظهر أثناء الكتابة.',

	explainAnswer: 'سأجيب عن هذا السؤال.',
	explainSuggest: 'سأكتفي باقتراحات لهذا السؤال.',
	explainDecline: 'سأقول إنني لا أعرف.',
	becauseStored: 'السؤال موجود بنصه بين الصيغ.',
	becauseNothing: 'لا أعرف شيئًا مما فيه.',
	becauseSure: (sure, from) => `ثقتي ${sure}%، وأنا أجيب ابتداءً من ${from}%.`,
	becauseUnsure: (sure, from, answer) =>
		`ثقتي ${sure}%، وأنا أقترح ابتداءً من ${from}% وأجيب ابتداءً من ${answer}%.`,
	becauseTooLittle: (sure, from) => `ثقتي ${sure}%، وأنا أقترح ابتداءً من ${from}%.`,
	explainWords: '**كيف قرأته**',
	wordReadAs: (word, percent) => `قرأتها: ${word} (${percent}%)`,
	wordEmpty: 'لا تدل على موضوع',
	wordUnknown: 'لم أرها من قبل',
	wordConcept: (concept) => `اسم أو معنى: ${concept}`,
	explainCandidates: '**أقرب المعلومات**',
	sure: (percent) => `بثقة ${percent}%`,
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
		`اللغة عندما لا يدل عليها السؤال: ${language === 'ar' ? 'العربية' : 'الإنجليزية'}${isDefault ? ' (الافتراضية)' : ''}`,
	settingsPrivate: (isPrivate) => (isPrivate ? 'الأجوبة: تظهر للسائل وحده' : 'الأجوبة: تظهر للجميع'),
	settingsChannel: (channel) => `التنبيه إلى الأسئلة التي طُرحت ثلاث مرات بلا جواب: ${channel}`,
	settingsNoChannel: 'التنبيه إلى الأسئلة التي طُرحت ثلاث مرات بلا جواب: لا قناة له',
	settingsCooldown: (seconds) => `المهلة بين سؤالَي العضو: ${count(seconds, SECOND)} (لا تشمل المشرفين)`,
	settingsNoCooldown: 'المهلة بين سؤالَي العضو: لا مهلة',
	stopNotes: 'أوقف التنبيهات',
	cannotPost: (channel) =>
		`لا أملك صلاحية الكتابة في ${channel}. اسمح لي برؤية القناة وإرسال الرسائل فيها، ثم أعد تعيينها.`,

	nothingTaught: 'لم أتعلّم شيئًا في هذا الخادم بعد، فلا شيء للتصدير.',
	exported: (phrasings, declines) =>
		`هذا ما تعلّمته في هذا الخادم. صيغ المعلومات: ${count(phrasings, PHRASING)}، وما لا يُجاب عنه: ${count(declines, QUESTION)}.`,
	exportHint: `الصقها في ملفات المعلومات، ثم استخدم الأمر ${RELOAD} لتعرفها كل الخوادم.`,
};
