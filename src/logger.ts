import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { LogLevel } from './config.ts';

/** What a line says besides its message: ids, counts and scores. Never the text of a question, but at `debug`. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The whole of what the program knows of logging. The message is constant; what varies goes in the fields. */
export interface Logger {
	readonly debug: (fields: LogFields, message: string) => void;
	readonly info: (fields: LogFields, message: string) => void;
	readonly warn: (fields: LogFields, message: string) => void;
	readonly error: (fields: LogFields, message: string) => void;
}

export interface LoggerOptions {
	readonly level: LogLevel;
	/** Texts that must not appear in any line, wherever they come from. */
	readonly secrets?: readonly (string | undefined)[];
	/** One readable line for people instead of JSON for machines. */
	readonly readable: boolean;
	readonly write: (line: string) => void;
}

/** Makes a logger that writes one line an event. */
export function createLogger({ level, secrets = [], readable, write }: LoggerOptions): Logger {
	const hidden = secrets.filter((secret) => secret !== undefined && secret !== '') as string[];
	const destination: DestinationStream = {
		write: (json) => {
			const line = readable ? toReadable(json) : json;
			write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
		},
	};
	const inner = pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			serializers: { error: describeError },
		},
		destination,
	);
	return {
		debug: (fields, message) => inner.debug(fields, message),
		info: (fields, message) => inner.info(fields, message),
		warn: (fields, message) => inner.warn(fields, message),
		error: (fields, message) => inner.error(fields, message),
	};
}

/**
 * What a log keeps of an error. Not all its members: those of discord.js carry the request, and with it the
 * interaction's token, which is as good as a password for 15 minutes.
 */
function describeError(error: unknown): unknown {
	if (!(error instanceof Error)) return String(error);
	const { code, status, method } = error as Error & Partial<Record<'code' | 'status' | 'method', unknown>>;
	const { name, message, stack, cause } = error;
	return {
		name,
		message,
		code,
		status,
		method,
		stack,
		...(cause === undefined ? {} : { cause: describeError(cause) }),
	};
}

function toReadable(json: string): string {
	const { time, level, msg, error, ...fields } = JSON.parse(json) as Record<string, unknown>;
	const clock = String(time).slice(11, 19);
	const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
	const stack = error === undefined ? '' : `\n${readStack(error)}`;
	return `${clock} ${String(level).padEnd(5)} ${String(msg)}${rest.join('')}${stack}\n`;
}

function readStack(error: unknown): string {
	const stack: unknown =
		typeof error === 'object' && error !== null && 'stack' in error ? error.stack : error;
	return String(stack);
}
