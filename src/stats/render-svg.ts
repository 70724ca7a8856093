import { createRequire } from 'node:module';

export interface TextStyle {
	/** In pixels. */
	readonly size: number;
	readonly weight: 400 | 600;
}

export interface Look extends TextStyle {
	/** Left out: that of text. */
	readonly colour?: string;
}

/** What turns a drawing into a picture, and knows how wide a text will be in it. */
export interface Renderer {
	/** Returns a PNG. */
	readonly render: (svg: string) => Buffer;
	/** The width in pixels, with letters joined as they will be drawn. */
	readonly measure: (text: string, style: TextStyle) => number;
}

/** Draws Arabic and Latin letters alike. */
export const FONT_FAMILY = 'IBM Plex Sans Arabic';

const FONT_FILES: readonly string[] = [
	'400Regular/IBMPlexSansArabic_400Regular.ttf',
	'600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
];
const { resolve } = createRequire(import.meta.url);

/** Loads resvg, which only the picture needs. */
export async function loadRenderer(): Promise<Renderer> {
	const { Resvg } = await import('@resvg/resvg-js');
	const options = {
		font: {
			fontFiles: FONT_FILES.map((file) => resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${file}`)),
			// The same picture on every machine, whatever fonts it has.
			loadSystemFonts: false,
			defaultFontFamily: FONT_FAMILY,
		},
	};
	const widths = new Map<string, number>();
	const measureAnew = (text: string, { size, weight }: TextStyle) => {
		const style = `font-family="${FONT_FAMILY}" font-size="${size}" font-weight="${weight}"`;
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text ${style}>${escapeXml(text)}</text></svg>`;
		return new Resvg(svg, options).getBBox()?.width ?? 0;
	};
	return {
		render: (svg) => new Resvg(svg, options).render().asPng(),
		measure: (text, style) => {
			const key = `${style.size} ${style.weight} ${text}`;
			const width = widths.get(key) ?? measureAnew(text, style);
			widths.set(key, width);
			return width;
		},
	};
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
