import { describe, expect, it } from 'vitest';
import { agreeingNumbers } from '../../../src/factbase/rules/numbers.ts';
import { createFact, sourcesOf } from './located.ts';

function differences(ar: string, en: string): string[] {
	const problems = agreeingNumbers(sourcesOf(createFact({ answer: { ar, en } })));
	return [...problems].map(({ message }) => message);
}

describe('answers that agree', () => {
	it.each([
		['مدة الزيارة 4 أيام.', 'The visit takes 4 days.'],
		['مدة الزيارة ٤ أيام.', 'The visit takes four days.'],
		['مدة الزيارة أربعة أيام.', 'A four-day visit.'],
		['من 18 إلى 21 سبتمبر.', 'From September 18th to 21st.'],
		['من ١٨ حتى ٢١ أيلول.', 'From 18 to 21 September.'],
		['لمدة يومين.', 'For 2 days.'],
		['التقى الوزيران.', 'The two ministers met.'],
		['زار دولتين.', 'He visited 2 countries.'],
		['يوم الأربعاء.', 'On Wednesday.'],
		['مساء الاثنين.', 'On Monday evening.'],
		['كلا الاثنين حضرا.', 'Both of them came.'],
		['لا أحد يعرف.', 'No one knows.'],
		['الجمعة والسبت والأحد.', 'Friday, Saturday and Sunday.'],
		['في الخميس المقبل وللجمعة.', 'Next Thursday and for Friday.'],
		['١٬٧٠٠ شخص.', '1,700 people.'],
		['1700 شخص.', '1,700 people.'],
		['5 آلاف شخص.', '5,000 people.'],
		['خمسة آلاف شخص.', '5,000 people.'],
		['مليونا شخص.', '2 million people.'],
		['1.1 مليون شخص.', '1,100,000 people.'],
		['ثلاثمئة شخص.', '300 people.'],
		['ثلاثة عشر شخصا.', '13 people.'],
		['الساعة الثانية عشرة.', 'At twelve.'],
		['واحد وعشرون شخصا.', 'Twenty-one people.'],
		['الحادي والعشرين من الشهر.', 'On the 21st of the month.'],
		['مجموعة السبع.', 'The G7.'],
		['كوفيد-19.', 'COVID-19.'],
		['الجولة الأولى.', 'The first round.'],
		['هذه أول زيارة.', 'This is his first visit.'],
		['قد يزور الصين.', 'He may visit China.'],
		['في مايو.', 'In May.'],
		['يمارس مارس عمله.', 'He marches on.'],
		['في كانون الثاني 2020.', 'In January 2020.'],
		['لست أعرف.', 'I do not know.'],
		['بوتين في بكين.', 'Putin is in Beijing.'],
		['05/09', '5/9'],
		['', ''],
	])('%s = %s', (ar, en) => {
		expect(differences(ar, en)).toEqual([]);
	});
});

describe('answers that do not', () => {
	it.each([
		['مدة الزيارة 4 أيام.', 'The visit takes 5 days.', 'numbers', '4', '5'],
		['مدة الزيارة أربعة أيام.', 'The visit takes five days.', 'numbers', 'أربعة', 'five'],
		['مدة الزيارة أيام.', 'The visit takes 4 days.', 'numbers', undefined, '4'],
		['من 18 إلى 21.', 'From 18 to 22.', 'numbers', '21', '22'],
		['لمدة يومين.', 'For three days.', 'numbers', undefined, 'three'],
		['يوم الأربعاء.', 'On Thursday.', 'weekdays', 'الأربعاء', 'Thursday'],
		['يوم الأحد.', 'Last week.', 'weekdays', 'الأحد', undefined],
		['يوم الاثنين.', 'Last week.', 'weekdays', 'الاثنين', undefined],
		['في سبتمبر.', 'In October.', 'months', 'سبتمبر', 'October'],
		['قريبا.', 'On 5 May.', 'numbers', undefined, '5'],
		['في 5 أبريل.', 'On 5 May.', 'months', 'أبريل', 'May'],
		['5 آلاف.', '6,000.', 'numbers', '5 آلاف', '6,000'],
	])('%s ≠ %s', (ar, en, kind, onlyArabic, onlyEnglish) => {
		const sides = [
			...(onlyArabic === undefined ? [] : [`${onlyArabic} stands in answer.ar only`]),
			...(onlyEnglish === undefined ? [] : [`${onlyEnglish} stands in answer.en only`]),
		];
		const message = `The ${kind} of fact differ: ${sides.join('; ')}. Make them agree.`;
		expect(differences(ar, en)).toContain(message);
	});
});

it('a fact in one language has nothing to agree with', () => {
	expect([...agreeingNumbers(sourcesOf(createFact({ answer: { en: '4 days.' } })))]).toEqual([]);
});
