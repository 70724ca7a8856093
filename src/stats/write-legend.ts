import type { Catalogue } from '../discord/catalogue/en.ts';
import { describeKinds } from './describe-kinds.ts';
import type { GuildStats } from './guild-stats.ts';
import { KIND_COLOURS, PICTURE } from './picture-style.ts';
import type { Pen, Shape } from './pen.ts';
import type { TextStyle } from './render-svg.ts';

/** The largest at which all fit side by side is taken. */
const SMALLEST: TextStyle = { size: 16, weight: 400 };
const STYLES: readonly TextStyle[] = [{ size: 20, weight: 400 }, { size: 18, weight: 400 }, SMALLEST];
const WIDTH = PICTURE.width - 2 * PICTURE.padding;
const SWATCH = 16;
const GAP = 9;
const BETWEEN = 30;

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
