import type { Catalogue } from '../discord/catalogue/en.ts';
import { countQuestions } from './guild-stats.ts';
import type { GuildStats, KindCounts } from './guild-stats.ts';
import { KIND_COLOURS, PICTURE } from './picture-style.ts';
import type { Pen, Shape } from './place-texts.ts';
import type { TextStyle } from './render-svg.ts';

/** The largest at which all fit side by side is taken. */
const SMALLEST: TextStyle = { size: 16, weight: 400 };
const STYLES: readonly TextStyle[] = [{ size: 20, weight: 400 }, { size: 18, weight: 400 }, SMALLEST];
const WIDTH = PICTURE.width - 2 * PICTURE.padding;
const SWATCH = 16;
const GAP = 9;
const BETWEEN = 30;

/** Each kind of answer in words: how many, and which share of all. */
export function describeKinds(
	totals: KindCounts,
	say: Catalogue,
): readonly (readonly [keyof KindCounts, string])[] {
	const all = Math.max(1, countQuestions(totals));
	const describe = (label: string, n: number) => say.statsShare(label, n, n / all);
	return [
		['answered', describe(say.statsAnswered, totals.answered)],
		['suggested', describe(say.statsSuggested, totals.suggested)],
		['declined', describe(say.statsDeclined, totals.declined)],
	];
}

/** The colours with what they stand for, side by side from where the language begins. */
export function writeLegend(stats: GuildStats, say: Catalogue, pen: Pen, y: number): readonly Shape[] {
	const kinds = describeKinds(stats.totals, say);
	const texts = kinds.map(([, text]) => text);
	const style = STYLES.find((tried) => measureLegend(texts, pen, tried) <= WIDTH) ?? SMALLEST;
	let start: number = PICTURE.padding;
	return kinds.flatMap(([kind, text]) => {
		const at = start;
		const width = measureEntry(text, pen, style);
		start += width + BETWEEN;
		const textStart = at + SWATCH + GAP;
		return [
			pen.fill(at, y, SWATCH, KIND_COLOURS[kind]),
			pen.write(text, { start: textStart, y, width: width - SWATCH - GAP, align: 'start' }, style),
		];
	});
}

function measureLegend(texts: readonly string[], pen: Pen, style: TextStyle): number {
	return texts.reduce((total, text) => total + measureEntry(text, pen, style) + BETWEEN, -BETWEEN);
}

function measureEntry(text: string, pen: Pen, style: TextStyle): number {
	return SWATCH + GAP + Math.ceil(pen.measure(text, style));
}
