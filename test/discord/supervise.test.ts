import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { StartFailure, superviseProcess } from '../../src/supervise.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

/** A process that notes its exits instead of ending. */
function makeProcess() {
	const handlers = new Map<string, (value: unknown) => void>();
	const exits: number[] = [];
	const said: string[] = [];
	const { lines, logger } = createRecordingLogger();
	const events = {
		env: {},
		stderr: { write: (text: string, written: () => void) => (said.push(text), written()) },
		on: (name: string, handler: (value: unknown) => void) => void handlers.set(name, handler),
		exit: (code: number) => void exits.push(code),
	} as unknown as Parameters<typeof superviseProcess>[0];
	const emit = (name: string, value: unknown) => handlers.get(name)?.(value);
	return { events, emit, exits, lines, logger, said };
}

describe('the end of the process', () => {
	it('comes once, in order, however many signals there are', async () => {
		const { emit, events, exits } = makeProcess();
		const ended: string[] = [];
		const supervisor = superviseProcess(events);
		supervisor.endAtStop(() => void ended.push('opened first'));
		supervisor.endAtStop(async () => {
			await Promise.resolve();
			ended.push('opened last');
		});
		emit('SIGINT', 'SIGINT');
		emit('SIGINT', 'SIGINT');
		emit('SIGTERM', 'SIGTERM');
		await setImmediate();
		expect(ended).toEqual(['opened last', 'opened first']);
		expect(exits).toEqual([0]);
	});

	it('comes before anything is opened, and what is opened during it is ended, too', async () => {
		const { emit, events, exits, said } = makeProcess();
		const ended: string[] = [];
		const supervisor = superviseProcess(events);
		emit('SIGTERM', 'SIGTERM');
		supervisor.endAtStop(() => void ended.push('opened late'));
		supervisor.failStart(new Error('cut short'));
		await setImmediate();
		expect([ended, exits, said]).toEqual([['opened late'], [0], []]);
	});

	it.each(['uncaughtException', 'unhandledRejection'])('comes at once on an %s', (name) => {
		const { emit, events, exits, lines, logger, said } = makeProcess();
		const supervisor = superviseProcess(events);
		emit(name, new Error('broken early'));
		supervisor.logTo(logger);
		emit(name, new Error('broken'));
		expect(exits).toEqual([1, 1]);
		expect(said[0]).toContain('broken early');
		expect(lines[0]).toMatchObject({ level: 'error', fields: { error: { message: 'broken' } } });
	});

	it('comes when the manager of a shard goes, or was gone before', async () => {
		const shard = makeProcess();
		superviseProcess({ ...shard.events, env: { SHARDING_MANAGER: 'true' }, connected: true });
		shard.emit('disconnect', undefined);
		const late = makeProcess();
		superviseProcess({ ...late.events, env: { SHARDING_MANAGER: 'true' }, connected: false });
		const alone = makeProcess();
		superviseProcess(alone.events);
		alone.emit('disconnect', undefined);
		await setImmediate();
		expect([shard.exits, late.exits, alone.exits]).toEqual([[1], [1], []]);
	});

	it('says why a start failed: sentences without a stack where nothing in the program is wrong', () => {
		const { events, exits, said } = makeProcess();
		const supervisor = superviseProcess(events);
		supervisor.failStart(new StartFailure(['Set X.', 'Set Y.']));
		supervisor.failStart(new Error('broken'));
		expect(said[0]).toBe('Set X.\nSet Y.\n');
		expect(said[1]).toMatch(/broken\n {4}at /u);
		expect(exits).toEqual([1, 1]);
	});
});
