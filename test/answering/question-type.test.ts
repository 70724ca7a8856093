import { describe, expect, it } from 'vitest';
import { normalise, splitWords } from '../../src/answering/normalise.ts';
import { tools } from '../support/language.ts';

const { isQuestionWord, read: readQuestionTypes } = tools.questionTypes;

const typesOf = (question: string): string[] =>
	[...readQuestionTypes(splitWords(normalise(question)))].sort();

const asksFor = (title: string, rows: readonly (readonly [question: string, type: string])[]): void => {
	describe(title, () => {
		it.each(rows)('%s asks for: %s', (question, type) => {
			expect(typesOf(question)).toEqual([type]);
		});
	});
};

asksFor('standard Arabic', [
	['متى يصل الوزير؟', 'when'],
	['في أي يوم يصل؟', 'when'],
	['ما موعد الوصول؟', 'when'],
	['مَن دعا بوتين؟', 'who'],
	['من هو الوزير؟', 'who'],
	['أين يلتقيان؟', 'where'],
	['في أي مدينة يلتقيان؟', 'where'],
	['لماذا يزور روسيا؟', 'why'],
	['ما سبب الزيارة؟', 'why'],
	['كيف وصل؟', 'how'],
	['كم عدد المدعوين؟', 'how-many'],
	['كم يوما تستمر الزيارة؟', 'how-long'],
	['ما مدة الزيارة؟', 'how-long'],
	['كم تبعد القاعدة عن الحدود؟', 'how-far'],
	['ماذا قال؟', 'what'],
	['أي قاعدة زار؟', 'which'],
	['هل زار الصين؟', 'whether'],
]);

asksFor('Egyptian', [
	['امتى يوصل؟', 'when'],
	['مين اللي جاي؟', 'who'],
	['فين القمة؟', 'where'],
	['ليه راح؟', 'why'],
	['راح ازاي؟', 'how'],
	['كام واحد راح؟', 'how-many'],
	['قال ايه؟', 'what'],
	['هيقعد كام يوم؟', 'how-long'],
]);

asksFor('Gulf', [
	['منو الوزير؟', 'who'],
	['وين القمة؟', 'where'],
	['ليش سافر؟', 'why'],
	['شلون سافر؟', 'how'],
	['وش قال؟', 'what'],
	['ويش صار؟', 'what'],
]);

asksFor('Levantine', [
	['ايمتى بيوصل؟', 'when'],
	['وين بيلتقوا؟', 'where'],
	['ليش سافر؟', 'why'],
	['قديش دفع؟', 'how-many'],
	['شو حكى؟', 'what'],
	['قديش يوم رح يضل؟', 'how-long'],
]);

asksFor('Maghrebi', [
	['فوقاش غادي يوصل؟', 'when'],
	['وقتاش يوصل؟', 'when'],
	['شكون جا؟', 'who'],
	['علاش مشى؟', 'why'],
	['كيفاش مشى؟', 'how'],
	['شحال خلص؟', 'how-many'],
	['شنو قال؟', 'what'],
	['واش مشى؟', 'whether'],
]);

asksFor('Arabizi', [
	['emta yewsal', 'when'],
	['meen el wazir', 'who'],
	['feen el 2emma', 'where'],
	['leh ra7', 'why'],
	['ezay ra7', 'how'],
	['eh 7asal', 'what'],
	['wsh sar', 'what'],
]);

asksFor('English', [
	['When does he arrive?', 'when'],
	['What day does he arrive?', 'when'],
	['Since when is he there?', 'when'],
	['Who is he?', 'who'],
	['What is the name of the minister?', 'who'],
	['Where do they meet?', 'where'],
	['In which city do they meet?', 'where'],
	['Why did he go?', 'why'],
	['How come he went?', 'why'],
	['How did he go?', 'how'],
	['How many people went?', 'how-many'],
	['How long is the visit?', 'how-long'],
	['How many days is the visit?', 'how-long'],
	['How far is the base?', 'how-far'],
	['What did he say?', 'what'],
	['Which base is it?', 'which'],
	['Did he go?', 'whether'],
]);

describe('what is no question names no type', () => {
	it.each(['زيارة الوزير', 'the visit of the minister', '', '18 سبتمبر'])('%j', (text) => {
		expect(typesOf(text)).toEqual([]);
	});
});

it('a question may ask for two things', () => {
	expect(typesOf('متى وأين يلتقيان؟ when and where')).toContain('when');
	expect(typesOf('when and where do they meet')).toEqual(['when', 'where']);
});

it('a yes/no word counts only at the beginning', () => {
	expect(typesOf('the day he did it')).toEqual([]);
	expect(typesOf('where did he go')).toEqual(['where']);
});

it.each(['متي', 'امتي', 'when', 'emta', 'هل'])('%s is a question word', (word) => {
	expect(isQuestionWord(word)).toBe(true);
});

it.each(['وزير', 'minister', ''])('%j is none', (word) => {
	expect(isQuestionWord(word)).toBe(false);
});
