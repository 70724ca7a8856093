/**
 * A hash of 53 bits of a text, which a double holds exactly: cyrb53 (bryc, public domain), over UTF-16 code units.
 * Among a million names two fall together once in eighteen thousand bases, so nothing keeps the names themselves.
 */
export function hashText(text: string): number {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		high = Math.imul(high ^ unit, 0x9e3779b1);
		low = Math.imul(low ^ unit, 0x5f356495);
	}
	return join53(high, low);
}

/** A hash of two hashes in their order, under a sign of what they are together. */
export function combineHashes(sign: number, first: number, second: number): number {
	let high = Math.imul(0xdeadbeef ^ sign, 0x9e3779b1);
	let low = Math.imul(0x41c6ce57 ^ sign, 0x5f356495);
	// The lower 32 bits of a double, and the 21 above them.
	high = Math.imul(high ^ (first >>> 0), 0x9e3779b1);
	low = Math.imul(low ^ (first / 4294967296), 0x5f356495);
	high = Math.imul(high ^ (high >>> 15) ^ (second >>> 0), 0x9e3779b1);
	low = Math.imul(low ^ (low >>> 15) ^ (second / 4294967296), 0x5f356495);
	return join53(high, low);
}

function join53(high: number, low: number): number {
	let one = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
	let two = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
	one ^= one >>> 16;
	two ^= two >>> 15;
	return 4294967296 * (two & 0x1fffff) + (one >>> 0);
}
