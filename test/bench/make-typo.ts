const LETTERS = /\p{L}/u;
const ARABIC = /\p{Script=Arabic}/u;
const ALPHABETS = { arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', latin: 'abcdefghijklmnopqrstuvwxyz' } as const;
/** A slip in a shorter word makes another word too easily. */
const SHORTEST = 4;

const pick = <T>(list: ArrayLike<T>, random: () => number): T => list[Math.floor(random() * list.length)]!;

/** One slip of a finger: a letter left out, doubled, swapped with its neighbour or taken for another. Surely another text. */
function slip(word: string, random: () => number): string {
	const letters = Array.from(word);
	const at = 1 + Math.floor(random() * (letters.length - 1));
	const letter = letters[at]!;
	const kind = Math.floor(random() * 3);
	if (kind === 0) letters.splice(at, 1);
	else if (kind === 1 && letters[at - 1] !== letter) letters.splice(at - 1, 2, letter, letters[at - 1]!);
	else {
		const alphabet = ALPHABETS[ARABIC.test(word) ? 'arabic' : 'latin'];
		letters[at] = pick(
			Array.from(alphabet).filter((other) => other !== letter),
			random,
		);
	}
	return letters.join('');
}

/** A question with one slip in one of its longer words; unchanged where it has no word to slip in. */
export function makeTypo(question: string, random: () => number): string {
	const words = question.split(' ');
	const long = [...words.keys()].filter((at) => words[at]!.length >= SHORTEST && LETTERS.test(words[at]!));
	if (long.length === 0) return question;
	const at = pick(long, random);
	return words.map((word, place) => (place === at ? slip(word, random) : word)).join(' ');
}
