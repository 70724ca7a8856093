import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/discord/catalogue.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import type { Language } from '../../src/factbase/fact-base.ts';
import { chooseTicks } from '../../src/stats/choose-ticks.ts';
import { drawStats, drawSvg } from '../../src/stats/draw-stats.ts';
import { countQuestions } from '../../src/stats/guild-stats.ts';
import type { GuildStats } from '../../src/stats/guild-stats.ts';
import { COLOURS, PICTURE } from '../../src/stats/picture-style.ts';
import { FONT_FAMILY, loadRenderer } from '../../src/stats/render-svg.ts';
import type { Renderer } from '../../src/stats/render-svg.ts';
import { readTexts } from './drawn-texts.ts';
import { makeStats, QUESTIONS } from './guild.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CASES = LANGUAGES.flatMap((language) =>
	[
		['without a question', 30, 0],
		['of one day', 1, 1],
		['of a week', 7, 3],
		['of a month', 30, 2],
		['of a quarter', 90, 40],
		['with millions of questions', 30, 60_000],
	].map(([name, days, scale]) => [language, name, days, scale] as [Language, string, number, number]),
);

let renderer: Renderer;
beforeAll(async () => void (renderer = await loadRenderer()));

async function readPicture(stats: GuildStats, language: Language) {
	return readTexts(await drawSvg(stats, language, renderer), renderer);
}

describe.each(CASES)('the picture in %s %s', (language, _, days, scale) => {
	const stats = makeStats(language, days, scale);

	it('is a PNG of its size', async () => {
		const png = await drawStats(stats, language);
		expect(png.subarray(0, 8)).toEqual(PNG_SIGNATURE);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height]);
	});

	it('has no text beyond its margin', async () => {
		const { width, height, padding } = PICTURE;
		const texts = await readPicture(stats, language);
		const outside = texts.filter(
			({ left, right, top, bottom }) =>
				!(left >= padding - 1 && right <= width - padding + 1 && top >= 0 && bottom <= height),
		);
		expect(outside).toEqual([]);
	});

	it('has no text over another', async () => {
		const texts = await readPicture(stats, language);
		const overlaps = texts.flatMap((one, index) =>
			texts
				.slice(index + 1)
				.filter(
					(other) =>
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom,
				)
				.map((other) => [one.text, other.text]),
		);
		expect(overlaps).toEqual([]);
	});

	it('has each text given a direction', async () => {
		const texts = await readPicture(stats, language);
		expect(texts.filter(({ direction }) => direction === undefined)).toEqual([]);
	});
});

describe.each(LANGUAGES)('the words of the picture in %s', (language) => {
	const say = CATALOGUES[language];
	const stats = makeStats(language, 30, 2);
	const textsOf = async () => (await readPicture(stats, language)).map(({ text }) => text);

	it('are the title with its days, the kinds with their shares, and the heads of the table', async () => {
		const { answered, suggested, declined } = stats.totals;
		const all = answered + suggested + declined;
		expect(await textsOf()).toEqual(
			expect.arrayContaining([
				say.statsTitle(new Date('2026-10-28'), new Date('2026-11-26')),
				say.statsShare(say.statsAnswered, answered, answered / all),
				say.statsShare(say.statsSuggested, suggested, suggested / all),
				say.statsShare(say.statsDeclined, declined, declined / all),
				say.statsMostAsked,
				say.statsTimes,
				say.statsHelpful,
				say.statsUnhelpful,
			]),
		);
	});

	it('hold the questions in the order they are read, the long one cut', async () => {
		const [first, mixed, name, long = '', foreign] = QUESTIONS[language];
		const texts = await textsOf();
		expect(texts).toEqual(expect.arrayContaining([first, mixed, name, foreign]));
		expect(texts).not.toContain(long);
		const cut = texts.find((text) => text.endsWith('…'))?.slice(0, -1);
		expect(long.startsWith(cut ?? 'nothing was cut')).toBe(true);
	});

	it('say so where nobody asked', async () => {
		const texts = await readPicture(makeStats(language, 30, 0), language);
		expect(texts.map(({ text }) => text)).toContain(say.statsNone);
	});

	it('hold what would be markup in SVG', async () => {
		const question = `${QUESTIONS[language][2]} <b> & "x"`;
		const [fact] = stats.topFacts as [GuildStats['topFacts'][number]];
		const texts = await readPicture({ ...stats, topFacts: [{ ...fact, question }] }, language);
		expect(texts.map(({ text }) => text)).toContain(question);
	});
});

describe('the side where the picture begins', () => {
	const stats = (language: Language) => makeStats(language, 30, 2);
	const find = async (language: Language, text: string) => {
		const found = (await readPicture(stats(language), language)).find((drawn) => drawn.text === text);
		if (found === undefined) throw new Error(`The picture does not say: ${text}`);
		return found;
	};

	it.each([
		[
			'title',
			(language: Language) => CATALOGUES[language].statsTitle(new Date('2026-10-28'), new Date('2026-11-26')),
		],
		['heading', (language: Language) => CATALOGUES[language].statsMostAsked],
		['first question', (language: Language) => QUESTIONS[language][0] ?? ''],
		['question in the other language', (language: Language) => QUESTIONS[language][4] ?? ''],
	])('is that of the %s', async (_, text) => {
		const [ar, en] = [await find('ar', text('ar')), await find('en', text('en'))];
		expect({ ar: ar.anchor, en: en.anchor }).toEqual({ ar: 'end', en: 'start' });
		expect(PICTURE.width - ar.right).toBeCloseTo(en.left, 0);
	});

	it('has the first day, the last is on the other one', async () => {
		const order = async (language: Language) => {
			const say = CATALOGUES[language];
			const first = await find(language, say.statsDay(new Date('2026-10-30')));
			const last = await find(language, say.statsDay(new Date('2026-11-24')));
			return Math.sign(last.left - first.left);
		};
		expect({ ar: await order('ar'), en: await order('en') }).toEqual({ ar: -1, en: 1 });
	});

	it('is where the bars of the facts grow from', async () => {
		const edgesOf = async (language: Language) => {
			const svg = await drawSvg(stats(language), language, renderer);
			const paths = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)"/gu)];
			const bars = paths.filter(([, , fill]) => fill === COLOURS.factBar);
			return bars.map(([, path = '']) => {
				const xs = [...path.matchAll(/[ML]([\d.]+) /gu)].map(([, x]) => Number(x));
				return language === 'ar' ? Math.max(...xs) : Math.min(...xs);
			});
		};
		const { width, padding } = PICTURE;
		expect(await edgesOf('ar')).toEqual(Array.from({ length: 5 }, () => width - padding));
		expect(await edgesOf('en')).toEqual(Array.from({ length: 5 }, () => padding));
	});

	it('has the counts of the axis', async () => {
		const isAtLeft = async (language: Language) => {
			const many = makeStats(language, 30, 60_000);
			const { top } = chooseTicks(Math.max(...many.days.map(countQuestions)));
			const label = CATALOGUES[language].statsNumber(top);
			const found = (await readPicture(many, language)).filter(({ text }) => text === label);
			expect(found).toHaveLength(1);
			return found.every(({ left }) => left < PICTURE.width / 2);
		};
		const [ar, en] = [await isAtLeft('ar'), await isAtLeft('en')];
		expect({ ar, en }).toEqual({ ar: false, en: true });
	});
});

describe('the renderer', () => {
	const paint = (text: string) =>
		renderer.render(
			`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text x="9" y="30" font-size="20" font-family="${FONT_FAMILY}">${text}</text></svg>`,
		);

	it('orders a text by its isolate: in an Arabic one, what is read first stands on the right', () => {
		const painted = paint('\u2067متى وصل Kim\u2069');
		expect(painted.equals(paint('Kim متى وصل'))).toBe(true);
		expect(painted.equals(paint('متى وصل Kim'))).toBe(false);
	});

	it('joins Arabic letters', () => {
		const { measure } = renderer;
		const style = { size: 20, weight: 400 } as const;
		// A zero-width non-joiner keeps letters apart, in their wider lone shapes.
		expect(measure('\u2067ببب\u2069', style)).toBeLessThan(measure('\u2067ب\u200Cب\u200Cب\u2069', style));
	});

	it.each([FONT_FAMILY, 'DejaVu Sans', 'Arial'])(
		'draws with its own font where %s is asked for',
		(family) => {
			const svg = (name: string) =>
				`<svg xmlns="http://www.w3.org/2000/svg" width="99" height="40"><text x="9" y="30" font-family="${name}">Kim</text></svg>`;
			expect(renderer.render(svg(family)).equals(renderer.render(svg(FONT_FAMILY)))).toBe(true);
		},
	);
});

it.each(LANGUAGES)('the same statistics make the same picture in %s, byte for byte', async (language) => {
	const stats = makeStats(language, 30, 2);
	const [one, other] = [await drawStats(stats, language), await drawStats(stats, language)];
	expect(one.equals(other)).toBe(true);
});

it.each(LANGUAGES)('bars are drawn: more questions in %s make another picture', async (language) => {
	const stats = makeStats(language, 30, 2);
	const days = stats.days.map((day, index) => (index === 3 ? { ...day, declined: day.declined + 5 } : day));
	const [one, other] = [await drawStats(stats, language), await drawStats({ ...stats, days }, language)];
	expect(one.equals(other)).toBe(false);
});
