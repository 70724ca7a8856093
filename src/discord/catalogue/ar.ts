import type { Language } from '../../factbase/fact-base.ts';
import { DAY_AFTER, ERROR, FACT, QUESTION, SECOND_AFTER, VOTE, WARNING, count } from './arabic-count.ts';
import { arDesk } from './ar-desk.ts';
import { arStats } from './ar-stats.ts';
import type { Catalogue } from './en.ts';

/**
 * A command's name within Arabic: the left-to-right mark keeps its slash on the left, where it would else be
 * taken for Arabic punctuation and land behind the word.
 */
const ASK = '\u200E/ask';
const TOPICS = '\u200E/topics';
const HELP = '\u200E/help';
const LANGUAGE = '\u200E/language';
const PRIVACY = '\u200E/privacy';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'بالعربية', en: 'بالإنجليزية' };

/**
 * Every sentence of the bot in Arabic. Each begins with an Arabic letter (after Markdown's own signs), because
 * Discord takes a line's direction from its first letter.
 */
export const ar: Catalogue = {
	source: (title) => `المصدر: ${title}`,
	sourceAlone: 'المصدر:',
	paragraph: (n) => `الفقرة ${n}`,
	date: (day) => new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }).format(day),
	showQuote: 'اعرض الاقتباس',
	readInThisLanguage: 'بالعربية',
	articleSays: (paragraph) =>
		paragraph === undefined ? 'جاء في المقال:' : `جاء في الفقرة ${paragraph} من المقال:`,
	didYouMean: 'هل تقصد أحد هذه الأسئلة؟',
	dontKnow: 'لم أجد جوابًا عن سؤالك في المقالات التي لديّ، وأفضّل ألا أخمّن.',
	nearest: 'هذه أقرب الأسئلة التي أستطيع الإجابة عنها:',
	votedHelpful: 'شكرًا لك، سجّلت أن الجواب مفيد. يمكنك تغيير رأيك بالزر الآخر.',
	votedUnhelpful: 'شكرًا لك، سجّلت أن الجواب غير مفيد. يمكنك تغيير رأيك بالزر الآخر.',
	helpful: 'مفيد',
	unhelpful: 'غير مفيد',
	waitBeforeAsking: (seconds) => `مهلًا من فضلك، يمكنك طرح السؤال التالي بعد ${count(seconds, SECOND_AFTER)}.`,
	mentionHint: `اكتب سؤالك مع الإشارة إليّ، أو استخدم الأمر ${ASK}. مثلًا:`,
	noTextToAnswer: 'لا أجد في هذه الرسالة كلامًا أجيب عنه.',
	topicsHint: `اكتب ${TOPICS} لترى ما يمكنك السؤال عنه.`,
	askInWords: 'اكتب سؤالك بالكلمات من فضلك، مثلًا:',
	askInWordsPlain: 'اكتب سؤالك بالكلمات من فضلك.',

	factGone: `لم تعد هذه المعلومة لديّ، فقد تغيّرت المقالات. استخدم الأمر ${ASK} لتسأل من جديد.`,
	topicGone: `لم يعد هذا الموضوع لديّ، فقد تغيّرت المقالات. جرّب الأمر ${TOPICS} من جديد.`,
	noQuote: 'لا يوجد اقتباس لهذه المعلومة.',
	onlyInLanguage: (language) => `هذا الجواب متوفر ${LANGUAGE_NAMES[language]} فقط:`,
	oldButton: `هذا الزر قديم ولم يعد يعمل. استخدم الأمر ${ASK} لتسأل من جديد.`,
	oldCommand: `لم أعد أعرف هذا الأمر. اكتب ${HELP} لترى ما أستطيع فعله.`,

	chooseTopic: 'اختر موضوعًا لترى أسئلته:',
	chooseQuestion: 'اختر سؤالًا لترى جوابه:',
	noTopics: 'لا موضوعات بعد، فليست لديّ معلومات.',
	questions: (n) => count(n, QUESTION),
	page: (page, pages) => `الصفحة ${page} من ${pages}`,
	previous: 'السابق',
	next: 'التالي',
	allTopics: 'كل الموضوعات',

	helpTitle: '**الهدهد: نبأ يقين أو لا نبأ**',
	helpIntro: 'أجيب عن أسئلتك من مقالات إخبارية، وأعرض العبارة التي يستند إليها كل جواب.',
	helpAsk: `استخدم الأمر ${ASK} لتسأل بالعربية (بأي لهجة) أو بالإنجليزية، ومثله الأمر /اسأل. أضف الخيار private ليظهر الجواب لك وحدك.`,
	helpTopics: `الأمر ${TOPICS} يعرض كل ما يمكن السؤال عنه.`,
	helpOther: `يمكنك أيضًا أن تكتب سؤالك مع الإشارة إليّ، أو أن تختار «أجب» من قائمة Apps في أي رسالة. الأمر ${LANGUAGE} يحدد اللغة التي أجيبك بها، والأمر ${PRIVACY} يعرض ما أحتفظ به عنك.`,
	helpModerators: 'للمشرفين: \u200E/unanswered و\u200E/teach و\u200E/stats و\u200E/post و\u200E/explain.',
	helpAdmins: 'للمديرين: \u200E/settings و\u200E/reload و\u200E/export.',
	helpExamples: 'على سبيل المثال:',

	languageSet: 'سأجيبك بالعربية من الآن فصاعدًا.',
	languageAuto: 'سأجيبك بلغة سؤالك من الآن فصاعدًا.',
	privacyTitle: '**ما أحتفظ به عنك**',
	privacyIntro:
		'لا أحتفظ باسمك ولا بمعرّفك في ديسكورد، بل برمز أشتقّه من المعرّف بمفتاح سري. وإلى جانب هذا الرمز أحتفظ بما يلي:',
	privacyKept: {
		member_languages: () => `اللغة التي اخترتها بالأمر ${LANGUAGE}`,
		votes: () => 'تقييماتك: الجواب الذي قيّمته، وهل وجدته مفيدًا أم لا',
		unanswered_questions: (days) =>
			`أسئلتك التي لم أجد لها جوابًا أكيدًا، ومنها ما ورد في رسالة لك طلب غيرك جوابها بالأمر Answer · أجب (أول 200 حرف من كل سؤال)، ليعلّمني المشرفون جوابها، وتُحذف بعد ${count(days, DAY_AFTER)}`,
	},
	privacyTaught:
		'أما ما يعلّمني إياه المشرفون من سؤال فملك للخادم: تبقى صيغة السؤال بلا رمزك، ويمكن للمشرف أن يتراجع عنها.',
	privacyCounts: 'وأحصي أيضًا عدد الأسئلة كل يوم، دون أن أسجّل من طرحها.',
	privacyNow: (votes, questions, hasLanguage) =>
		`لديّ الآن: ${count(votes, VOTE)}، و${count(questions, QUESTION)}، و${hasLanguage ? 'لغتك المختارة' : 'لا لغة مختارة'}.`,
	deleteMine: 'احذف بياناتي',
	forgotten: (votes, questions) =>
		`حذفت ما يلي: ${count(votes, VOTE)}، و${count(questions, QUESTION)}، ولغتك المختارة إن وُجدت. لم أعد أحتفظ بأي شيء عنك.`,
	nothingKept: 'لا أحتفظ بأي شيء عنك.',

	apology: 'حدث خطأ من جانبي، وقد سُجّل. حاول مرة أخرى من فضلك.',
	notStored: 'لا أستطيع الوصول إلى ذاكرتي الآن، فلم يتغيّر شيء. حاول مرة أخرى بعد دقيقة من فضلك.',

	reloaded: (added, changed, removed) =>
		`أُعيد تحميل المعلومات. الجديد: ${count(added, FACT)}، والمعدَّل: ${count(changed, FACT)}، والمحذوف: ${count(removed, FACT)}.`,
	unchanged: 'لم يتغيّر شيء: الملفات تحوي المعلومات نفسها.',
	reloadRefused: (errors) =>
		`لم يتغيّر شيء، ففي الملفات ${count(errors, ERROR)}. سأواصل العمل بالمعلومات التي كانت لديّ.`,
	reloadRefusedElsewhere: (errors) =>
		errors === 0
			? 'عملية أخرى من البوت لديها معلومات مختلفة، فملفاتها غير الملفات هنا.'
			: `عملية أخرى من البوت ما زالت على معلوماتها السابقة، ففي ملفاتها ${count(errors, ERROR)}، وتفاصيل ذلك في سجلّها.`,
	warnings: (n) => `هناك ${count(n, WARNING)}.`,
	listAttached: 'القائمة كاملة في الملف المرفق.',

	...arDesk,
	...arStats,
};
