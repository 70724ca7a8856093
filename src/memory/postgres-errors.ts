import { Client } from 'pg';
import { readErrorField } from './error-fields.ts';
import { EncodingError, OneConnectionError, SharedSessionError } from './verify-server.ts';

interface Place {
	readonly server: string;
	readonly database: string;
	readonly user: string;
}

type Sentence = (place: Place) => string;

const unreachable: Sentence = ({ server }) =>
	`PostgreSQL does not answer at ${server}: start it, or set DATABASE_URL to where it is.`;
const wrongPassword: Sentence = ({ server, user }) =>
	`PostgreSQL at ${server} refuses user ${user}: set the user and the password in DATABASE_URL right.`;

const mayNotCreate: Sentence = ({ user, database }) =>
	`User ${user} may not make tables in database ${database}: grant it CREATE on the schema, or set another user in DATABASE_URL.`;

const sharedSession: Sentence = ({ server }) =>
	`What answers at ${server} gives each connection no session of its own, so processes would not hear of each other: set it to session mode (pool_mode of PgBouncer), or set DATABASE_URL to PostgreSQL's own port.`;
const oneConnection: Sentence = ({ server }) =>
	`What answers at ${server} gives no second connection: a process takes 6 (default_pool_size of PgBouncer), or set DATABASE_URL to PostgreSQL's own port.`;
const wrongEncoding =
	(encoding: string): Sentence =>
	({ database }) =>
		`Database ${database} stores texts as ${encoding}, which cannot hold every language: make one with ENCODING 'UTF8' TEMPLATE template0, and set DATABASE_URL to it.`;
const refusedParameter =
	(name: string): Sentence =>
	({ server }) =>
		`What answers at ${server} refuses the start-up parameter ${name}: leave it out of DATABASE_URL, or name it in ignore_startup_parameters of PgBouncer.`;

/** By codes of the system, and of https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const SENTENCES: ReadonlyMap<unknown, Sentence> = new Map<unknown, Sentence>([
	['ECONNREFUSED', unreachable],
	['ECONNRESET', unreachable],
	['EHOSTUNREACH', unreachable],
	['ENETUNREACH', unreachable],
	['ETIMEDOUT', unreachable],
	['ENOENT', unreachable],
	['ENOTFOUND', ({ server }) => `There is no host ${server}: set the host in DATABASE_URL right.`],
	[
		'EAI_AGAIN',
		({ server }) =>
			`The name of ${server} cannot be looked up now: try again, or set an address in DATABASE_URL.`,
	],
	['28P01', wrongPassword],
	['28000', wrongPassword],
	[
		'3D000',
		({ server, database }) =>
			`PostgreSQL at ${server} has no database ${database}: create it, or set another one in DATABASE_URL.`,
	],
	['42501', mayNotCreate],
	['3F000', mayNotCreate],
	[
		'53300',
		({ server }) =>
			`PostgreSQL at ${server} has no connection left: raise its max_connections, or run fewer processes.`,
	],
	['57P03', ({ server }) => `PostgreSQL at ${server} is just starting or stopping: try again in a moment.`],
]);

/** One sentence on why a PostgreSQL database could not be used, without the password. */
export function explainPostgresError(error: unknown, databaseUrl: string): string {
	const place = describePlace(databaseUrl);
	if (place === undefined) {
		return 'DATABASE_URL is no address of a database: write it as postgres://user:password@host:5432/database.';
	}
	const sentence = SENTENCES.get(readErrorField(error, 'code')) ?? findSentence(error);
	if (sentence !== undefined) return sentence(place);
	const message = error instanceof Error ? error.message : String(error);
	if (/timeout|terminated/u.test(message)) return unreachable(place);
	if (/password/u.test(message)) return wrongPassword(place);
	return `PostgreSQL at ${place.server} cannot be used: ${message}`;
}

/** What is found out here, and what only a pooler says. */
function findSentence(error: unknown): Sentence | undefined {
	if (error instanceof SharedSessionError) return sharedSession;
	if (error instanceof OneConnectionError) return oneConnection;
	if (error instanceof EncodingError) return wrongEncoding(error.message);
	const message = error instanceof Error ? error.message : '';
	const [, parameter] = /unsupported startup parameter(?: in options)?: (\w+)/u.exec(message) ?? [];
	return parameter === undefined ? undefined : refusedParameter(parameter);
}

/** Which database, for people; undefined where the address is none. */
export function describePlace(databaseUrl: string): Place | undefined {
	try {
		const { host, port, database, user } = new Client({ connectionString: databaseUrl });
		return { server: `${host}:${port}`, database: database ?? '', user: user ?? '' };
	} catch {
		// The error holds the address, and with it the password.
		return undefined;
	}
}
