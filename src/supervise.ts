import type { Logger } from './logger.ts';

/** Why a start failed, in sentences for whoever started it: no stack, since nothing in the program is wrong. */
export class StartFailure extends Error {
	readonly lines: readonly string[];

	constructor(lines: readonly string[]) {
		super(lines.join('\n'));
		this.name = 'StartFailure';
		this.lines = lines;
	}
}

/** The part of `process` that is needed here. */
interface ProcessEvents extends Pick<NodeJS.Process, 'exit' | 'on'> {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** False once the process that started this one is gone; undefined where it was started without a channel. */
	readonly connected?: boolean | undefined;
	readonly stderr: { readonly write: (text: string, written: () => void) => unknown };
}

/** Stopping takes at most the 5 seconds that interactions may take, and what closing sockets needs. */
const STOP_LIMIT_MS = 8_000;

export interface Supervisor {
	/** Has a part ended at a stop: those that were opened last go first. One that is opened during a stop ends at once. */
	readonly endAtStop: (end: () => Promise<void> | void) => void;
	/** Takes the log as soon as there is one. */
	readonly logTo: (logger: Logger) => void;
	/** Ends the process in order, with exit code 1: whoever supervises it may start another. */
	readonly giveUp: (reason: string) => void;
	/** Says why the start failed, and ends the process with exit code 1; a start that a signal cut short has not failed. */
	readonly failStart: (error: unknown) => void;
}

/**
 * Ends the process in order on a signal, and at once on an error that nothing caught; as a shard, also when its manager
 * is gone: another one would start the same shard again, and both would answer.
 */
export function superviseProcess(events: ProcessEvents): Supervisor {
	const open: (() => Promise<void> | void)[] = [];
	let logger: Logger | undefined;
	let stopping = false;

	async function endAll(): Promise<void> {
		for (let end = open.pop(); end !== undefined; end = open.pop()) await end();
	}
	const stop = (code: number) => {
		stopping = true;
		setTimeout(() => events.exit(1), STOP_LIMIT_MS).unref();
		endAll().then(
			() => events.exit(code),
			(error: unknown) => {
				logger?.error({ error }, 'could not stop in order');
				events.exit(1);
			},
		);
	};
	const onSignal = (signal: NodeJS.Signals) => {
		// Ctrl-C under npm comes twice: from the terminal and from npm.
		if (stopping) return;
		logger?.info({ signal }, 'stopping');
		stop(0);
	};
	const onManagerGone = () => {
		if (stopping) return;
		logger?.error({}, 'the process that manages this shard is gone: stopping');
		stop(1);
	};
	// What state the program is in is unknown then: a fresh start is safer than going on.
	const onCrash = (error: unknown) => {
		if (logger === undefined) {
			printAndExit(describe(error));
			return;
		}
		logger.error({ error }, 'fatal: nothing caught this error');
		events.exit(1);
	};
	const printAndExit = (text: string) => void events.stderr.write(`${text}\n`, () => events.exit(1));

	events.on('SIGINT', onSignal);
	events.on('SIGTERM', onSignal);
	events.on('uncaughtException', onCrash);
	events.on('unhandledRejection', onCrash);
	// discord.js's manager tells the processes it starts so.
	if (events.env['SHARDING_MANAGER'] === 'true') {
		events.on('disconnect', onManagerGone);
		if (events.connected === false) onManagerGone();
	}

	return {
		endAtStop: (end) => {
			open.push(end);
			// Whatever else is being ended meanwhile.
			if (stopping) endAll().catch(() => undefined);
		},
		logTo: (given) => void (logger = given),
		giveUp: (reason) => {
			if (stopping) return;
			logger?.error({ reason }, 'giving up');
			stop(1);
		},
		failStart: (error) => {
			if (!stopping) printAndExit(error instanceof StartFailure ? error.lines.join('\n') : describe(error));
		},
	};
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}

/** One sentence on why a port could not be listened on; undefined for any other error. */
export function explainListenError(error: unknown, host: string, port: number): string | undefined {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		return `Port ${port} of ${host} is in use: stop what uses it, or set HTTP_PORT to another one (0 takes a free one).`;
	}
	if (code === 'EACCES')
		return `Port ${port} needs rights this process lacks: set HTTP_PORT to 1024 or more.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return `${host} is no address of this machine: set HTTP_HOST to 127.0.0.1 or 0.0.0.0.`;
	}
	return undefined;
}
