import { describe, expect, it } from 'vitest';
import { detectScriptLanguage } from '../../src/answering/detect-language.ts';

describe('the language of a text by its letters', () => {
	it.each([
		['متى يصل الوزير؟', 'ar'],
		['When does the minister arrive?', 'en'],
		['مين Sullivan؟', 'ar'],
		['ما هو Discord؟', 'ar'],
		['who is وانج يي', 'ar'],
		['what did the foreign minister say about the visit of بوتين', 'en'],
		['ﻻ', 'ar'],
		['گپچ', 'ar'],
		['ＷＡＮＧ', 'en'],
		['é', 'en'],
		['7arb', 'en'],
	])('%s is %s', (text, language) => {
		expect(detectScriptLanguage(text)).toBe(language);
	});

	it.each(['', '18', '؟', '😀', '王毅', 'Ван'])('%j has letters of neither', (text) => {
		expect(detectScriptLanguage(text)).toBeUndefined();
	});
});
