import type { Renderer } from '../../src/stats/render-svg.ts';

export interface DrawnText {
	/** As it stands in the document, without isolates. */
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly anchor: string;
	readonly direction: 'ar' | 'en' | undefined;
}

const TEXT = /<text (?<attributes>[^>]*)>(?<content>[^<]*)<\/text>/gu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const SHARE_OF_ANCHOR: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Every text of an SVG document as echarts writes it, with the box that it takes. */
export function readTexts(svg: string, { measure }: Pick<Renderer, 'measure'>): readonly DrawnText[] {
	return [...svg.matchAll(TEXT)].map(({ groups }) => {
		const { attributes = '', content = '' } = groups ?? {};
		const numbersOf = (pattern: RegExp) => (pattern.exec(attributes) ?? []).slice(1).map(Number);
		const [x = Number.NaN, y = Number.NaN] = numbersOf(/transform="translate\(([\d.-]+) ([\d.-]+)\)"/u);
		const [size = Number.NaN] = numbersOf(/font-size:([\d.]+)px/u);
		const [weight] = numbersOf(/font-weight:(\d+)/u);
		const anchor = /text-anchor="(\w+)"/u.exec(attributes)?.[1] ?? '';
		const whole = content.replaceAll(/&(\w+);/gu, (entity, name: string) => CHARACTERS[name] ?? entity);
		const width = measure(whole, { size, weight: weight === 600 ? 600 : 400 });
		const left = x - width * (SHARE_OF_ANCHOR[anchor] ?? Number.NaN);
		return {
			text: whole.replaceAll(/[\u2066\u2067\u2069]/gu, ''),
			left,
			right: left + width,
			top: y - size / 2,
			bottom: y + size / 2,
			anchor,
			direction: whole.startsWith('\u2067') ? 'ar' : whole.startsWith('\u2066') ? 'en' : undefined,
		};
	});
}
