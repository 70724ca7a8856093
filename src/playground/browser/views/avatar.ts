import hudhud from '../hudhud.svg?url';

const COLOURS: readonly string[] = ['#5865f2', '#1f7a41', '#a12d6b', '#b3541e', '#00708f'];

/** A picture for an account: the hoopoe for the bot, a coloured initial for people. */
export function drawAvatar(id: string, name: string, isBot: boolean): string {
	if (isBot) return hudhud;
	const colour = COLOURS[Number(BigInt(id) % BigInt(COLOURS.length))] ?? '#5865f2';
	const initial = Array.from(name)[0]?.replaceAll(/[<>&]/gu, '') ?? '';
	const picture =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
		`<text x="20" y="27" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${initial}</text></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
