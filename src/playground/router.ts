import type { RequestBody } from './read-body.ts';

export interface RouteRequest extends RequestBody {
	readonly query: URLSearchParams;
	/** The values of the template's `{names}`; a template without the name yields the empty string. */
	param(name: string): string;
	/**
	 * Refuses a body that contradicts the handed-in description of Discord's API. Routes call it after their
	 * own checks, whose errors look like Discord's.
	 */
	confirmBody(): void;
}

export interface RouteAnswer {
	readonly status: number;
	/** Absent for 204. */
	readonly body?: unknown;
}

export interface Route {
	readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
	/** Written as in Discord's OpenAPI description, so that a body check can look it up there. */
	readonly template: string;
	/** Callbacks and interaction webhooks carry their token in the path instead of a header. */
	readonly public?: boolean;
	handle(request: RouteRequest): Promise<RouteAnswer> | RouteAnswer;
}

export interface RouteMatch {
	readonly route: Route;
	readonly params: ReadonlyMap<string, string>;
}

/** Finds the route of a path, or tells that only other methods are known there. */
export function findRoute(
	routes: readonly Route[],
	method: string,
	path: string,
): RouteMatch | 'other method' | undefined {
	let known = false;
	for (const route of routes) {
		const params = matchTemplate(route.template, path);
		if (params === undefined) continue;
		if (route.method === method) return { route, params };
		known = true;
	}
	return known ? 'other method' : undefined;
}

function matchTemplate(template: string, path: string): Map<string, string> | undefined {
	const wanted = template.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const params = new Map<string, string>();
	for (const [index, part] of wanted.entries()) {
		// discord.js writes @original as %40original, which is the same path.
		const value = decodePart(given[index] ?? '');
		if (part.startsWith('{')) {
			if (value === '') return undefined;
			params.set(part.slice(1, -1), value);
		} else if (part !== value) {
			return undefined;
		}
	}
	return params;
}

function decodePart(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
