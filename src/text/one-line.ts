/** Puts a text on one line: whatever breaks lines or parts words, also twice, becomes one space. */
export function toOneLine(text: string): string {
	return text.replaceAll(/[\s\u0085]+/gu, ' ').trim();
}
