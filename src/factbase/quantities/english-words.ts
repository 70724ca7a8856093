import { readTable } from './mention.ts';
import type { QuantityWords, Reading, Sureness } from './mention.ts';

// `one`, `second`, `third` and the like often count nothing that the other language counts.
const OFTEN_NO_NUMBER =
	'one:1 first:1 once:1 single:1 two:2 second:2 twice:2 both:2 pair:2 couple:2 third:3 dozen:12';
const NUMBERS =
	'three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
	'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 thrice:3 fourth:4 fifth:5 sixth:6 seventh:7 ' +
	'eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 ' +
	'seventeenth:17 eighteenth:18 nineteenth:19';
const TENS =
	'twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 twentieth:20 thirtieth:30';
const SCALES =
	'hundred:100 hundreds:100 thousand:1000 thousands:1000 k:1000 million:1000000 millions:1000000 m:1000000 ' +
	'billion:1000000000 billions:1000000000 bn:1000000000 trillion:1000000000000 trillions:1000000000000';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const MONTHS = 'january february march april may june july august september october november december';
const BEFORE_A_DATE = new Set(
	'in on by of since until till from to during last next this early late mid'.split(' '),
);

const READINGS: ReadonlyMap<string, Reading> = new Map([
	...readTable(OFTEN_NO_NUMBER).map(([word, value]) => unit(word, value, false)),
	...readTable(NUMBERS).map(([word, value]) => unit(word, value, true)),
	...readTable(TENS).map(([word, value]): [string, Reading] => [word, { as: 'tens', value: Number(value) }]),
	...readTable(SCALES).map(([word, value]): [string, Reading] => [
		word,
		{ as: 'scale', value: Number(value), isDual: false },
	]),
	...WEEKDAYS.split(' ').flatMap((day) => [
		named(day, 'weekday', day, 'always'),
		named(day.slice(0, 3), 'weekday', day, 'never'),
	]),
	...MONTHS.split(' ').flatMap((month) => [
		named(month.slice(0, 3), 'month', month, 'dated'),
		named(month, 'month', month, month === 'may' || month === 'march' ? 'dated' : 'always'),
	]),
	named('sept', 'month', 'september', 'dated'),
]);

/** Number words, weekdays and months of English. */
export const english: QuantityWords = {
	read: (word) => {
		const lower = word.toLowerCase();
		const reading = READINGS.get(lower);
		if (reading === undefined) return [];
		// `may` and `march` are months only with a capital.
		const isMonth = reading.as === 'month';
		return isMonth && reading.sure === 'dated' && word === lower ? [] : [reading];
	},
	leadsToDate: (word) => BEFORE_A_DATE.has(word.toLowerCase()),
	joins: (first, second) =>
		first.as === 'tens' && second.as === 'unit' && second.value < 10 ? first.value + second.value : undefined,
};

function unit(word: string, value: string, isSure: boolean): [string, Reading] {
	return [word, { as: 'unit', value: Number(value), isSure }];
}

function named(word: string, as: 'weekday' | 'month', value: string, sure: Sureness): [string, Reading] {
	return [word, { as, values: [value], sure }];
}
