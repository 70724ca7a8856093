const DIGIT = /^\p{Nd}$/u;

/** A number in digits of any script, with thousands and a decimal part: `1,700`, `٣٫٥`. */
export const NUMBER = /\p{Nd}+(?:[,٬]\p{Nd}{3}(?!\p{Nd}))*(?:[.٫]\p{Nd}+)?/u;

/** A number as ASCII digits without separators of thousands or leading zeros: `٠١٬٧٠٠` is `1700`. */
export function foldNumber(written: string): string {
	return written
		.replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
		.replaceAll('٫', '.')
		.replaceAll(/[^\d.]/gu, '')
		.replace(/^0+(?=\d)/u, '');
}

/** Unicode puts the digits of a script side by side from zero up, so the distance to the first is the value. */
function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
	// The mathematical digits are five alphabets without a gap.
	return (code - zero) % 10;
}
