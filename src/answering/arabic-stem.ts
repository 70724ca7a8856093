/**
 * A light stemmer for Arabic after `normalise` (so ة is ه and ى is ي). In the manner of light10 (Larkey, Ballesteros
 * and Connell, 2007), with the clitics of the dialects, and one change: a lone prefix letter (و ف ب ل ك and dialect ه ح ع)
 * is taken off only when what remains is itself a word of the base. Without that, بوتين (Putin) would lose its ب.
 */

const ARTICLES = ['وبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'عال', 'هال', 'لل', 'ال'];
/** Longest first; the dialect verb prefixes (بيزور, هيزور, حيزور, عميزور) stand with the classical ones. */
const LONE_PREFIXES = [
	'عم',
	'بي',
	'هي',
	'حي',
	'سي',
	'وب',
	'ول',
	'و',
	'ف',
	'ب',
	'ل',
	'ك',
	'ه',
	'ح',
	'ع',
	'س',
	'ي',
	'ت',
];
const SUFFIXES = [
	'تهما',
	'هما',
	'تها',
	'تهم',
	'كما',
	'ها',
	'هم',
	'كم',
	'نا',
	'وا',
	'ات',
	'ان',
	'ون',
	'ين',
	'يه',
	'ته',
	'ه',
	'ي',
];
const SHORTEST_STEM = 3;

/** Whether a word, as normalised, stands somewhere in the base. */
export type IsKnownWord = (word: string) => boolean;

function stripArticle(word: string): string {
	for (const article of ARTICLES) {
		if (word.startsWith(article) && word.length - article.length >= SHORTEST_STEM)
			return word.slice(article.length);
	}
	return word;
}

function stripKnownPrefix(word: string, isKnown: IsKnownWord): string {
	for (const prefix of LONE_PREFIXES) {
		if (!word.startsWith(prefix)) continue;
		const rest = word.slice(prefix.length);
		if (rest.length >= SHORTEST_STEM && isKnown(rest)) return stripArticle(rest);
	}
	return word;
}

function stripSuffix(word: string): string {
	for (const suffix of SUFFIXES) {
		if (word.endsWith(suffix) && word.length - suffix.length >= SHORTEST_STEM)
			return word.slice(0, -suffix.length);
	}
	return word;
}

/** The stem of a normalised Arabic word. */
export function stemArabic(word: string, isKnown: IsKnownWord): string {
	const bare = stripArticle(word);
	return stripSuffix(bare === word ? stripKnownPrefix(word, isKnown) : bare);
}
