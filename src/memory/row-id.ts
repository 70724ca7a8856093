import { randomBytes } from 'node:crypto';

/** 2020-01-01: 41 bits of milliseconds from then on last until 2089. */
const EPOCH = Date.UTC(2020, 0, 1);
const LAST_TIME = 2 ** 41 - 1;
const RANDOM_BITS = 22n;
const DIGITS = 19; // of 2^63

/**
 * Makes an id of 19 digits that grows with time: milliseconds, then 22 random bits. Several processes need not
 * agree on a number, and nothing in it comes from Discord.
 */
export function makeRowId(now: Date, random: (size: number) => Uint8Array = randomBytes): string {
	const [high = 0, middle = 0, low = 0] = random(3);
	const suffix = BigInt(((high & 0x3f) << 16) | (middle << 8) | low);
	// A clock that stands elsewhere makes ids out of order, but never one that cannot be read back.
	const time = Math.min(Math.max(now.getTime() - EPOCH, 0), LAST_TIME);
	return ((BigInt(time) << RANDOM_BITS) | suffix).toString().padStart(DIGITS, '0');
}

/** The smallest id of a moment: every id made before then is smaller. */
export function firstRowId(moment: Date): string {
	return makeRowId(moment, (size) => new Uint8Array(size));
}
