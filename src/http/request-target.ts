/**
 * Reads the target of a request line (RFC 9112, section 3.2): a path with its query, or a whole http address. Undefined
 * for anything else, such as `*`, or a path that begins with two slashes, which a URL would take for a host. Total: Node
 * hands over whatever a client wrote.
 */
export function readTarget(target: string | undefined): URL | undefined {
	if (target === undefined || target.startsWith('//')) return undefined;
	const address = target.startsWith('/') ? `http://localhost${target}` : target;
	const url = URL.canParse(address) ? new URL(address) : undefined;
	return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}
