import type { Snowflake } from 'discord-api-types/v10';

/** Discord docs: Reference, "Snowflakes": milliseconds since the first second of 2015, 22 bits to the left. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids whose time is the stand-in's own clock and that never repeat nor run backwards. */
export function createSnowflakes(now: () => number): () => Snowflake {
	let last = 0n;
	return () => {
		const stamp = BigInt(Math.max(0, Math.floor(now()) - DISCORD_EPOCH)) << 22n;
		last = stamp > last ? stamp : last + 1n;
		return last.toString();
	};
}
