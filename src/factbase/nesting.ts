import type { CST } from 'yaml';

/**
 * Where a text first nests lists and keys deeper than so many levels; undefined when it never does. It recurses no
 * more than the parser that made the tokens, so any depth can be told.
 */
export function findDeepNesting(tokens: Iterable<CST.Token>, mostLevels: number): number | undefined {
	const open: { readonly token: CST.Token; readonly level: number }[] = [];
	for (const token of tokens) open.push({ token, level: 0 });
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const { token, level } = next;
		if (token.type === 'document') {
			if (token.value !== undefined) open.push({ token: token.value, level });
		} else if ('items' in token) {
			if (level >= mostLevels) return token.offset;
			for (const { key, value } of token.items) {
				if (key) open.push({ token: key, level: level + 1 });
				if (value) open.push({ token: value, level: level + 1 });
			}
		}
	}
	return undefined;
}
