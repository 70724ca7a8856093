const PLURALS = new Intl.PluralRules('ar');
/** With the digits that Arabic news sites write, and that stand between Latin letters as well. */
const NUMBER = new Intl.NumberFormat('ar-u-nu-latn');
const PERCENT = new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' });

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

/** A number alone, with the digits that go with the nouns. */
export function formatNumber(n: number): string {
	return NUMBER.format(n);
}

/** A share of 0 to 1, with the marks that keep its sign on one side wherever it stands. */
export function formatShare(share: number): string {
	return PERCENT.format(share);
}

/** A number with its noun in the form that Arabic wants beside it. */
export function count(n: number, noun: CountedNoun): string {
	const form = PLURALS.select(n);
	if (form === 'zero' || form === 'one' || form === 'two') return noun[form];
	return `${formatNumber(n)} ${noun[form]}`;
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
	zero: '0 تحذير',
	one: 'تحذير واحد',
	two: 'تحذيران',
	few: 'تحذيرات',
	many: 'تحذيرًا',
	other: 'تحذير',
};
/** As the object of a verb: «طُرح مرتين». */
export const TIME: CountedNoun = {
	zero: '0 مرة',
	one: 'مرة واحدة',
	two: 'مرتين',
	few: 'مرات',
	many: 'مرة',
	other: 'مرة',
};
export const SECOND: CountedNoun = {
	zero: '0 ثانية',
	one: 'ثانية واحدة',
	two: 'ثانيتان',
	few: 'ثوانٍ',
	many: 'ثانية',
	other: 'ثانية',
};
/** After a preposition: «بعد ثانيتين». */
export const SECOND_AFTER: CountedNoun = { ...SECOND, two: 'ثانيتين' };
export const VOTE: CountedNoun = {
	zero: 'لا تقييمات',
	one: 'تقييم واحد',
	two: 'تقييمان',
	few: 'تقييمات',
	many: 'تقييمًا',
	other: 'تقييم',
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
/** «صيغ أخرى»: the adjective follows its noun. */
export const OTHER_WORDING: CountedNoun = {
	zero: 'لا صيغ أخرى',
	one: 'صيغة أخرى',
	two: 'صيغتان أخريان',
	few: 'صيغ أخرى',
	many: 'صيغة أخرى',
	other: 'صيغة أخرى',
};
