import type { Figure, Row } from './row.ts';

/** Enough digits to compare by: three that count. */
function showNumber(value: number): string {
	if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
	return String(Number(value.toPrecision(3)));
}

const showFigure = ({ value, unit }: Figure): string =>
	value === null ? '-' : `${showNumber(value)}${unit === '' ? '' : ` ${unit}`}`;

function showBars(figures: readonly Figure[]): string {
	return figures
		.flatMap(({ name, bar, met, unit }) =>
			bar === undefined
				? []
				: [
						`${name} ${bar.sign} ${bar.limit.toLocaleString('en')} ${unit}`.trim() +
							`: ${met === true ? 'met' : 'MISSED'}`,
					],
		)
		.join(', ');
}

function pad(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 || column === row.length - 1
					? cell.padEnd(widths[column]!)
					: cell.padStart(widths[column]!),
			)
			.join('  ')
			.trimEnd(),
	);
}

/** The rows of one part as lines: a column a figure, then the bars. */
function printPart(part: string, rows: readonly Row[]): string[] {
	const names = [...new Set(rows.flatMap(({ figures }) => figures.map(({ name }) => name)))];
	const lines = rows.map(({ what, figures, note }) => [
		what,
		...names.map((name) => {
			const found = figures.find((one) => one.name === name);
			return found === undefined ? '' : showFigure(found);
		}),
		[showBars(figures), note ?? ''].filter((text) => text !== '').join('; '),
	]);
	return ['', ...pad([[part, ...names, 'bar'], ...lines])];
}

/** The whole table, for people. */
export function printTable(rows: readonly Row[]): string[] {
	const parts = [...new Set(rows.map(({ part }) => part))];
	const figures = rows.flatMap((row) => row.figures.filter(({ bar }) => bar !== undefined));
	const met = figures.filter((one) => one.met === true).length;
	return [
		...parts.flatMap((part) =>
			printPart(
				part,
				rows.filter((row) => row.part === part),
			),
		),
		'',
		`${met} of ${figures.length} bars met`,
	];
}
