const PLURALS = new Intl.PluralRules('ar');
/** With the digits that Arabic news sites write, and that stand between Latin letters as well. */
const NUMBER = new Intl.NumberFormat('ar-u-nu-latn');

/** The forms an Arabic noun takes beside a number; those for one and two hold the number in themselves. */
export interface CountedNoun {
	readonly zero: string;
	readonly one: string;
	readonly two: string;
	/** 3 to 10: «أسئلة» */
	readonly few: string;
	/** 11 to 99: «سؤالًا» */
	readonly many: string;
	/** 100 and the like: «سؤال» */
	readonly other: string;
}

/** A number with its noun in the form that Arabic wants beside it. */
export function count(n: number, noun: CountedNoun): string {
	const form = PLURALS.select(n);
	if (form === 'zero' || form === 'one' || form === 'two') return noun[form];
	return `${NUMBER.format(n)} ${noun[form]}`;
}

export const QUESTION: CountedNoun = {
	zero: 'لا أسئلة',
	one: 'سؤال واحد',
	two: 'سؤالان',
	few: 'أسئلة',
	many: 'سؤالًا',
	other: 'سؤال',
};
export const FACT: CountedNoun = {
	zero: 'لا شيء',
	one: 'معلومة واحدة',
	two: 'معلومتان',
	few: 'معلومات',
	many: 'معلومة',
	other: 'معلومة',
};
export const ERROR: CountedNoun = {
	zero: 'لا أخطاء',
	one: 'خطأ واحد',
	two: 'خطآن',
	few: 'أخطاء',
	many: 'خطأً',
	other: 'خطأ',
};
export const WARNING: CountedNoun = {
	zero: 'لا شيء',
	one: 'تحذير واحد',
	two: 'تحذيران',
	few: 'تحذيرات',
	many: 'تحذيرًا',
	other: 'تحذير',
};

export const TIME: CountedNoun = {
	zero: 'ولا مرة',
	one: 'مرة واحدة',
	two: 'مرتين',
	few: 'مرات',
	many: 'مرة',
	other: 'مرة',
};
export const SECOND: CountedNoun = {
	zero: 'لا شيء',
	one: 'ثانية واحدة',
	two: 'ثانيتان',
	few: 'ثوانٍ',
	many: 'ثانية',
	other: 'ثانية',
};
/** After a preposition: «بعد ثانيتين». */
export const SECOND_AFTER: CountedNoun = { ...SECOND, two: 'ثانيتين' };
export const VOTE: CountedNoun = {
	zero: 'لا أصوات',
	one: 'صوت واحد',
	two: 'صوتان',
	few: 'أصوات',
	many: 'صوتًا',
	other: 'صوت',
};
export const DAY_AFTER: CountedNoun = {
	zero: 'أقل من يوم',
	one: 'يوم واحد',
	two: 'يومين',
	few: 'أيام',
	many: 'يومًا',
	other: 'يوم',
};
export const PHRASING: CountedNoun = {
	zero: 'لا صيغ',
	one: 'صيغة واحدة',
	two: 'صيغتان',
	few: 'صيغ',
	many: 'صيغة',
	other: 'صيغة',
};
/** «صياغات أخرى»: the adjective follows its noun. */
export const OTHER_WORDING: CountedNoun = {
	zero: 'لا صياغات أخرى',
	one: 'صياغة أخرى',
	two: 'صياغتان أخريان',
	few: 'صياغات أخرى',
	many: 'صياغة أخرى',
	other: 'صياغة أخرى',
};
