import { readTable } from './mention.ts';
import type { QuantityWords, Reading, Sureness } from './mention.ts';

// `واحد`, `أول`, `ثان` and `ثالث` often count nothing that the other language counts; `رابعة` is also a name.
const OFTEN_NO_NUMBER =
	'واحد:1 واحدة:1 أحد:1 إحدى:1 حادي:1 حادية:1 أول:1 أولى:1 اثنان:2 اثنين:2 اثنتان:2 اثنتين:2 اثنا:2 اثنتا:2 ' +
	'اثني:2 اثنتي:2 إثنين:2 كلا:2 كلتا:2 ثاني:2 ثانية:2 ثان:2 ثالث:3 ثالثة:3 ثلث:3 رابعة:4';
const NUMBERS =
	'ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 سبعة:7 سبع:7 ثمانية:8 ثماني:8 ثمان:8 تسعة:9 تسع:9 ' +
	'عشرة:10 عشر:10 رابع:4 خامس:5 خامسة:5 سادس:6 سادسة:6 سابع:7 سابعة:7 ثامن:8 ثامنة:8 تاسع:9 تاسعة:9 عاشر:10 عاشرة:10';
const TENS =
	'عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 أربعون:40 أربعين:40 خمسون:50 خمسين:50 ستون:60 ستين:60 سبعون:70 سبعين:70 ' +
	'ثمانون:80 ثمانين:80 تسعون:90 تسعين:90';
const SCALES =
	'مئة:100 مائة:100 مئات:100 ألف:1000 آلاف:1000 ألفا:1000 مليون:1000000 ملايين:1000000 مليونا:1000000 ' +
	'مليار:1000000000 مليارات:1000000000 مليارا:1000000000 تريليون:1000000000000';
const DUAL_SCALES =
	'مئتان:100 مئتين:100 مئتا:100 مئتي:100 مائتان:100 مائتين:100 مائتا:100 مائتي:100 ألفان:1000 ألفين:1000 ألفي:1000 ألفا:1000 مليونا:1000000 مليارا:1000000000 ' +
	'مليونان:1000000 مليونين:1000000 مليوني:1000000 ملياران:1000000000 مليارين:1000000000 ملياري:1000000000';
const HUNDREDS: readonly string[] = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

const WEEKDAYS =
	'الاثنين:monday الإثنين:monday الثلاثاء:tuesday الأربعاء:wednesday الخميس:thursday الجمعة:friday السبت:saturday الأحد:sunday';
const MONTHS =
	'يناير:january جانفي:january فبراير:february شباط:february فيفري:february آذار:march ' +
	'أبريل:april إبريل:april نيسان:april أفريل:april أيار:may مايو:may يونيو:june يونيه:june حزيران:june ' +
	'يوليو:july يوليه:july تموز:july جويلية:july أغسطس:august غشت:august سبتمبر:september أيلول:september ' +
	'شتنبر:september أكتوبر:october نوفمبر:november نونبر:november ديسمبر:december دجنبر:december';
// Also a verb, a father, a surname, a proper name.
const OFTEN_NO_MONTH = 'مارس:march آب:august أوت:august ماي:may جوان:june';
/** `كانون الأول` and `كانون الثاني`: read by their first word, which may be either. */
const PAIRED_MONTHS = 'كانون:december,january تشرين:october,november';
/** Words of which news often has two: their dual is the number 2. */
const COUNTED =
	'يوم شهر عام أسبوع بلد جانب طرف وزير رئيس زعيم اجتماع لقاء اتفاق أمر ملف سبب شخص قسم مرحل'.split(' ');

/** Marks, the bar that stretches letters, and the spellings of alif, of ya and of the feminine ending. */
export function foldArabic(word: string): string {
	return word
		.replaceAll(/[\p{Mn}ـ]/gu, '')
		.replaceAll(/[أإآٱ]/gu, 'ا')
		.replaceAll('ى', 'ي')
		.replaceAll('ة', 'ه');
}

const BEFORE_A_DATE = new Set(
	'يوم صباح مساء ظهر عصر ليلة فجر نهار أمس غد شهر حتى منذ مطلع أوائل أواخر منتصف خلال'
		.split(' ')
		.map(foldArabic),
);

const READINGS = buildReadings();

// يومين، دولتان; but not بوتين
const DUAL = new RegExp(
	`^(?:(?:${COUNTED.map(foldArabic).join('|')})(?:ين|ان|ي|ا)|(?!\\p{L}?بوتين)\\p{L}{2,}ت(?:ين|ان))$`,
	'u',
);

/** Number words, weekdays and months of Arabic, with what is written together with them: `والثلاثة`, `بسبتمبر`. */
export const arabic: QuantityWords = {
	read: (written) => {
		const forms = withoutPrefixes(foldArabic(written));
		const readings = forms.map((form) => READINGS.get(form)).find((found) => found !== undefined);
		if (readings !== undefined) return readings;
		return forms.some((form) => DUAL.test(form)) ? [{ as: 'dual' }] : [];
	},
	leadsToDate: (written) => withoutPrefixes(foldArabic(written)).some((form) => BEFORE_A_DATE.has(form)),
	joins: (first, second, secondWord) => {
		if (first.as !== 'unit' || first.value > 9) return undefined;
		if (second.as === 'ten' && !secondWord.startsWith('و')) return first.value + 10;
		return second.as === 'tens' && secondWord.startsWith('و') ? first.value + second.value : undefined;
	},
};

/** The word, then what is left when one more of the particles before it is taken off. */
function withoutPrefixes(word: string): string[] {
	const withoutAnd = /^[وف]\p{L}{2,}/u.test(word) ? [word, word.slice(1)] : [word];
	const withArticle = withoutAnd.flatMap((form) => {
		if (/^[بك]ال/u.test(form)) return [form, form.slice(1)];
		if (form.startsWith('لل')) return [form, `ال${form.slice(2)}`];
		// `لست` is "I am not" rather than "for six".
		return /^(?:[بك]\p{L}{2}|ل\p{L}{3})/u.test(form) ? [form, form.slice(1)] : [form];
	});
	return withArticle.flatMap((form) => (form.startsWith('ال') ? [form, form.slice(2)] : [form]));
}

function buildReadings(): ReadonlyMap<string, readonly Reading[]> {
	const readings = new Map<string, Reading[]>();
	const add = (word: string, reading: Reading) => {
		const key = foldArabic(word);
		readings.set(key, [...(readings.get(key) ?? []), reading]);
	};
	const addScales = (table: string, isDual: boolean) => {
		for (const [word, value] of readTable(table)) add(word, { as: 'scale', value: Number(value), isDual });
	};
	const addMonths = (table: string, sure: Sureness) => {
		for (const [word, months] of readTable(table))
			add(word, { as: 'month', values: months.split(','), sure });
	};
	for (const [word, value] of readTable(OFTEN_NO_NUMBER)) {
		add(word, { as: 'unit', value: Number(value), isSure: false });
	}
	for (const [word, value] of readTable(NUMBERS))
		add(word, { as: 'unit', value: Number(value), isSure: true });
	for (const [word, value] of readTable(TENS)) add(word, { as: 'tens', value: Number(value) });
	for (const word of ['عشر', 'عشرة']) add(word, { as: 'ten' });
	addScales(SCALES, false);
	addScales(DUAL_SCALES, true);
	addScales(
		HUNDREDS.map((stem, index) => `${stem}مئة:${index + 3}00 ${stem}مائة:${index + 3}00`).join(' '),
		false,
	);
	for (const [word, day] of readTable(WEEKDAYS)) {
		// `الاثنين` is also "the two".
		add(word, { as: 'weekday', values: [day], sure: day === 'monday' ? 'dated' : 'always' });
		add(word.slice(2), { as: 'weekday', values: [day], sure: 'never' });
	}
	addMonths(MONTHS, 'always');
	addMonths(PAIRED_MONTHS, 'always');
	addMonths(OFTEN_NO_MONTH, 'dated');
	return readings;
}
