/**
 * What kind of thing a question asks for. Question words are evidence: متى, امتى, وقتاش and "when" all ask for a
 * time, and a fact whose phrasings ask for a time is a better answer to them than one that names a person.
 *
 * Sources for the dialects: the question words of Egyptian, Gulf, Levantine and Maghrebi Arabic as listed in
 * Wikipedia's and Wiktionary's articles on each variety, in the spelling that `normalise` gives.
 */

export type QuestionType =
	| 'when' | 'who' | 'where' | 'why' | 'how' | 'how-many' | 'how-long' | 'how-far' | 'what' | 'which' | 'whether'; // prettier-ignore

/** Phrases come before the words they hold: "how long" is not "how". */
const PHRASES: readonly (readonly [QuestionType, string])[] = [
	[
		'how-long',
		'how long|how many days|what length|for how many days|duration|كم يوم|كام يوم|قديش يوم|كم مده|ما مده|ما هي مده|مده|قد ايش مده|شحال من يوم|شحال من نهار|كم من الوقت|قد ايه مده|how many nights|كم ليله|كم تستمر|كم تستغرق|كم ستستمر',
	],
	[
		'how-far',
		'how far|how many kilometers|how many kilometres|how many km|distance|مسافه|كم كيلومتر|كم كيلو|كام كيلو|قديش المسافه|كم تبعد|كم يبعد|بعد قديش|شحال كيلومتر',
	],
	['how-many', 'how many|how much|what number|number of|كم عدد|عدد'],
	[
		'when',
		'what day|which day|what date|what time|what month|which month|what year|since when|how soon|في اي يوم|اي يوم|انهي يوم|يوم ايه|اي تاريخ|تاريخ ايه|ما موعد|موعد|في اي شهر|اي شهر|شهر ايه|منذ متي|من متي|من امتي|اي وقت|ما تاريخ',
	],
	[
		'where',
		'what city|which city|what country|which country|what place|from where|where to|what location|in which city|اي مدينه|في اي مدينه|اي بلد|اي دوله|انهي بلد|اي مكان|من اين|الي اين|من فين|على فين|لفين|ما وجهه|ما المدينه|ما الدوله',
	],
	[
		'why',
		'how come|what for|what reason|for what|what is the reason|what caused|ما سبب|ما السبب|لاي سبب|عشان ايه|علشان ايه|مشان شو|لاجل ماذا|ما الهدف|ما هدف|بغرض|ما الغرض|ايه السبب|شو السبب|وش السبب|ما الدافع',
	],
	[
		'who',
		'whose|by whom|to whom|which person|what is the name|من قبل من|من هو|من هي|من الذي|من التي|من هم|ممن|بدعوه من من|علي يد من|ما اسم|شو اسم|اسمه ايه|وش اسم|شنو اسم',
	],
	['how', 'in what way|by what means|باي طريقه|باي وسيله|ما الوسيله|ما وسيله|وسيله'],
];

const WORDS: readonly (readonly [QuestionType, string])[] = [
	['when', 'when|متي|امتي|ايمتي|ايمت|امتا|ايمتا|فوقاش|وقتاش|وقتيش|فوقتاش|متا|emta|mata|imta|eimta|emte|aymta|wa2tash|waqtash|fo9ach|foukach|امت|ميته'],
	['who', 'who|whom|مين|منو|منهو|شكون|منين|meen|min|mnu|mno|mino|menu|chkoun|shkoun|chkon'],
	['where', 'where|اين|وين|فين|وينه|فينه|لوين|منين|feen|fein|fen|wein|wain|wen|ween|ayna|fin'],
	['why', 'why|لماذا|لما|ليه|ليش|علاش|لاش|وعلاش|لشو|leh|leeh|lesh|leesh|laysh|leish|3lash|3lach|limatha|limaza'],
	['how', 'how|كيف|ازاي|ازي|شلون|كيفاش|اشلون|كيفن|ezay|ezzay|izay|keef|kif|kayf|shlon|shloun|kifach|kifash'],
	['how-many', 'كم|كام|قديش|اديش|قداش|شحال|جم|بكم|بكام|kam|2addeesh|addesh|2adesh|adeesh|qaddesh|9addech|ch7al|sh7al'],
	['what', 'what|ماذا|ما|ايه|ايش|وش|شو|شنو|شنهو|اش|اشنو|شي|ويش|بماذا|eh|eih|eeh|esh|eish|wsh|wesh|shu|sho|shou|shno|shnu|chno|chnou|ach|matha|maza'],
	['which', 'which|اي|انهي|انهو|اني|ياهو|ayy|anhi|anhy|anho'],
	['whether', 'did|does|do|is|are|was|were|will|has|have|can|could|هل|واش|wash|wach|hal'],
]; // prettier-ignore

const phraseTypes: ReadonlyMap<string, QuestionType> = new Map(
	PHRASES.flatMap(([type, forms]) => forms.split('|').map((form) => [form, type] as const)),
);
const wordTypes: ReadonlyMap<string, QuestionType> = new Map(
	WORDS.flatMap(([type, forms]) => forms.split('|').map((form) => [form, type] as const)),
);
const LONGEST_PHRASE = 4;

/** Whether a normalised word only asks, and so says nothing of what is asked about. */
export function isQuestionWord(word: string): boolean {
	return wordTypes.has(word);
}

/**
 * The types a question asks for, from its normalised words. A yes/no opening ("did", هل) counts only when nothing
 * more telling stands in the question; an empty set means that it names no type (keywords).
 */
export function readQuestionTypes(words: readonly string[]): ReadonlySet<QuestionType> {
	const types = new Set<QuestionType>();
	for (let start = 0; start < words.length;) {
		const length = longestPhraseAt(words, start, types);
		start += length;
	}
	if (types.has('whether') && (types.size > 1 || !startsWithWhether(words))) types.delete('whether');
	if (types.size > 1) types.delete('what');
	return types;
}

function longestPhraseAt(words: readonly string[], start: number, types: Set<QuestionType>): number {
	for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 1; length--) {
		const type = phraseTypes.get(words.slice(start, start + length).join(' '));
		if (type !== undefined) {
			types.add(type);
			return length;
		}
	}
	const word = words[start] ?? '';
	const type = phraseTypes.get(word) ?? wordTypes.get(word);
	if (type !== undefined) types.add(type);
	return 1;
}

function startsWithWhether(words: readonly string[]): boolean {
	return wordTypes.get(words[0] ?? '') === 'whether';
}
