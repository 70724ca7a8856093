import type { Named, Scene } from '../../page/protocol.ts';

const MOST = 8;

/** The members whose name begins like what stands after an @ before the caret, the bot first. */
export function suggestMentions(
	text: string,
	caret: number,
	{ bot, people }: Scene,
): { readonly from: number; readonly people: readonly Named[] } | undefined {
	const typed = /(?:^|\s)@([\p{L}\p{M}\p{N}_.]*)$/u.exec(text.slice(0, caret));
	if (typed === null) return undefined;
	const start = (typed[1] ?? '').toLowerCase();
	const fitting = [bot, ...people.filter(({ id }) => id !== bot.id)].filter(({ name }) =>
		name.toLowerCase().startsWith(start),
	);
	if (fitting.length === 0) return undefined;
	return { from: caret - start.length - 1, people: fitting.slice(0, MOST) };
}

/** Writes mentions as Discord sends them: `@Hudhud` becomes `<@id>`. */
export function nameMentions(text: string, { bot, people }: Scene): string {
	// The longest name first: "Sam" must not be found in "Samir".
	const known = [bot, ...people].toSorted((one, other) => other.name.length - one.name.length);
	return text.replaceAll(/@([\p{L}\p{M}\p{N}_.]+)/gu, (whole, typed: string) => {
		const found = known.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
		return found === undefined ? whole : `<@${found.id}>`;
	});
}
