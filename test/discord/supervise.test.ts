import { describe, expect, it } from 'vitest';
import { superviseProcess } from '../../src/supervise.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

/** A process that notes its exits instead of ending. */
function makeProcess() {
	const handlers = new Map<string, (value: unknown) => void>();
	const exits: number[] = [];
	const { lines, logger } = createRecordingLogger();
	const events = {
		on: (name: string, handler: (value: unknown) => void) => void handlers.set(name, handler),
		exit: (code: number) => void exits.push(code),
	} as unknown as Parameters<typeof superviseProcess>[0];
	const emit = (name: string, value: unknown) => handlers.get(name)?.(value);
	return { events, emit, exits, lines, logger };
}

describe('the end of the process', () => {
	it('comes once, in order, however many signals there are', async () => {
		const { emit, events, exits, logger } = makeProcess();
		let stops = 0;
		superviseProcess(events, logger, () => {
			stops += 1;
			return Promise.resolve();
		});
		emit('SIGINT', 'SIGINT');
		emit('SIGINT', 'SIGINT');
		emit('SIGTERM', 'SIGTERM');
		await Promise.resolve();
		expect(stops).toBe(1);
		expect(exits).toEqual([0]);
	});

	it.each(['uncaughtException', 'unhandledRejection'])('comes at once on an %s', (name) => {
		const { emit, events, exits, lines, logger } = makeProcess();
		superviseProcess(events, logger, () => Promise.resolve());
		emit(name, new Error('broken'));
		expect(exits).toEqual([1]);
		expect(lines[0]).toMatchObject({ level: 'error', fields: { error: { message: 'broken' } } });
	});
});
