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
type ProcessEvents = Pick<NodeJS.Process, 'exit' | 'on'>;

/** Stopping takes at most the 5 seconds that interactions may take, and what closing sockets needs. */
const STOP_LIMIT_MS = 8_000;

export interface Supervisor {
	/** Ends the process in order, with exit code 1: whoever supervises it may start another. */
	readonly giveUp: (reason: string) => void;
}

/** Ends the process on a signal once `stop` is through, and at once on an error that nothing caught. */
export function superviseProcess(
	events: ProcessEvents,
	logger: Logger,
	stop: () => Promise<void>,
): Supervisor {
	let stopping = false;
	const end = (code: number) => {
		stopping = true;
		setTimeout(() => events.exit(1), STOP_LIMIT_MS).unref();
		stop().then(
			() => events.exit(code),
			(error: unknown) => {
				logger.error({ error }, 'could not stop in order');
				events.exit(1);
			},
		);
	};
	const onSignal = (signal: NodeJS.Signals) => {
		// Ctrl-C under npm comes twice: from the terminal and from npm.
		if (stopping) return;
		logger.info({ signal }, 'stopping');
		end(0);
	};
	events.on('SIGINT', onSignal);
	events.on('SIGTERM', onSignal);
	// What state the program is in is unknown then: a fresh start is safer than going on.
	const onCrash = (error: unknown) => {
		logger.error({ error }, 'fatal: nothing caught this error');
		events.exit(1);
	};
	events.on('uncaughtException', onCrash);
	events.on('unhandledRejection', onCrash);
	return {
		giveUp: (reason) => {
			if (stopping) return;
			logger.error({ reason }, 'giving up');
			end(1);
		},
	};
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
