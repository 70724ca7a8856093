import type { LogFields, Logger } from '../../src/logger.ts';

export interface LoggedLine {
	readonly level: keyof Logger;
	readonly message: string;
	readonly fields: LogFields;
}

/** A logger that keeps its lines for the test to look at. */
export function createRecordingLogger(): { readonly logger: Logger; readonly lines: readonly LoggedLine[] } {
	const lines: LoggedLine[] = [];
	const record = (level: keyof Logger) => (fields: LogFields, message: string) =>
		void lines.push({ level, message, fields });
	const logger = {
		debug: record('debug'),
		info: record('info'),
		warn: record('warn'),
		error: record('error'),
	};
	return { logger, lines };
}
