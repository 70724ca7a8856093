import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2',
};

/** The build lays these beside a file that is worth compressing. */
const ENCODINGS: readonly { readonly name: string; readonly suffix: string }[] = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' },
];

/**
 * The page runs its own script and nothing else, and loads nothing from elsewhere. Only style attributes are let
 * be: the components of Discord's look are written with them.
 */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const PAGE = '/index.html';

/** The files that the build made of the page, by the path they are served at. */
export interface BuiltFiles {
	has(path: string): boolean;
	send(path: string, request: IncomingMessage, response: ServerResponse): void;
}

/** Looks up which files there are; only these are ever served, whatever a path says. */
export function openBuiltFiles(dir: string): BuiltFiles {
	const paths = new Set(listFiles(dir));
	const toBuilt = (path: string): string => (path === '/' ? PAGE : path);
	return {
		has: (path) => path === '/' || paths.has(path),
		send: (path, request, response) => {
			const built = toBuilt(path);
			if (request.method !== 'GET' && request.method !== 'HEAD') {
				response.writeHead(405, { allow: 'GET, HEAD' }).end();
				return;
			}
			if (!paths.has(built)) {
				response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
				response.end('The page is not built: run "npm run build".\n');
				return;
			}
			const accepted = request.headers['accept-encoding']?.toString() ?? '';
			const encoding = ENCODINGS.find(
				({ name, suffix }) => accepted.includes(name) && paths.has(`${built}${suffix}`),
			);
			response.writeHead(200, {
				'content-type': TYPES[extname(built)] ?? 'application/octet-stream',
				// Names under /assets hold a hash of the content.
				'cache-control': built.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				vary: 'accept-encoding',
				...(encoding === undefined ? {} : { 'content-encoding': encoding.name }),
				...(built === PAGE ? { 'content-security-policy': CONTENT_SECURITY_POLICY } : {}),
			});
			response.end(
				request.method === 'HEAD' ? undefined : readFileSync(join(dir, `${built}${encoding?.suffix ?? ''}`)),
			);
		},
	};
}

function listFiles(dir: string): string[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}
