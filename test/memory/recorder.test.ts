import { describe, expect, it } from 'vitest';
import type { DayCount, Memory, UnansweredQuestion } from '../../src/memory/memory.ts';
import { createRecorder } from '../../src/memory/recorder.ts';
import type { RecorderOptions } from '../../src/memory/recorder.ts';
import { SQLITE } from './databases.ts';
import { createHandTimer, settle } from './hand-timer.ts';
import { GUILD, MEMBER, OTHER_MEMBER, makeQuestion, stageDatabase, stageMemory } from './stage.ts';

const COUNT: DayCount = {
	guild: GUILD,
	day: '2026-05-01',
	kind: 'answer',
	language: 'ar',
	fact: 'a',
	count: 1,
};

/** A recorder over a real memory that the test can take away, or that loses its acknowledgements. */
async function stageRecorder(options: RecorderOptions = {}) {
	const memory = await stageMemory((await stageDatabase(SQLITE)).url);
	const clock = createHandTimer();
	const failures: unknown[] = [];
	const dropped: number[] = [];
	let isAway = false;
	let lost = 0;
	let refused: string | undefined;
	let gate = Promise.resolve();
	let attempts = 0;
	let batches = 0;
	const write = async (work: () => Promise<void>) => {
		attempts += 1;
		await gate;
		if (isAway) throw new Error('away');
		await work();
		if (lost === 0) return;
		lost -= 1;
		throw new Error('lost after it was stored');
	};
	const watched: Memory = {
		...memory,
		addUnanswered: async (...questions) =>
			await write(async () => {
				if (questions.some(({ id }) => id === refused)) throw new Error('refused');
				await memory.addUnanswered(...questions);
			}),
		addCounts: async (counts, batch) =>
			await write(async () => {
				batches += 1;
				await memory.addCounts(counts, batch);
			}),
	};
	const recorder = createRecorder(watched, {
		timer: clock.timer,
		onFailure: (error) => void failures.push(error),
		onDropped: (howMany) => void dropped.push(howMany),
		...options,
	});
	return {
		memory,
		recorder,
		clock,
		failures,
		dropped,
		countAttempts: () => attempts,
		countBatches: () => batches,
		setAway: (value: boolean) => void (isAway = value),
		loseNext: (howMany: number) => void (lost = howMany),
		refuse: (id: string) => void (refused = id),
		hold: () => {
			let open = () => {};
			gate = new Promise((resolve) => {
				open = resolve;
			});
			return open;
		},
	};
}

async function listIds(memory: Memory): Promise<readonly string[]> {
	return (await memory.listUnanswered(GUILD)).map(({ id }) => id).sort();
}

const idsOf = (questions: readonly UnansweredQuestion[]) => questions.map(({ id }) => id).sort();

describe('createRecorder', () => {
	it('stores questions, and says so', async () => {
		const { memory, recorder } = await stageRecorder();
		const questions = [makeQuestion(), makeQuestion()];
		const stored = await Promise.all(
			questions.map(async (question) => await recorder.addUnanswered(question)),
		);
		expect(stored).toEqual([true, true]);
		expect(await listIds(memory)).toEqual(idsOf(questions));
		expect(recorder.waiting()).toBe(0);
	});

	it('stores the questions of one turn of the event loop in one write, a hundred at most', async () => {
		const { memory, recorder, countAttempts } = await stageRecorder();
		const questions = Array.from({ length: 250 }, () => makeQuestion());
		const stored = await Promise.all(
			questions.map(async (question) => await recorder.addUnanswered(question)),
		);
		expect(stored).toEqual(questions.map(() => true));
		expect(countAttempts()).toBe(3);
		expect(await listIds(memory)).toEqual(idsOf(questions));
	});

	it.each(['while the database is there', 'that it could not reach before'])(
		'gives up a question that is refused, and stores all that were in one write with it, %s',
		async (when) => {
			const { memory, recorder, clock, dropped, refuse, setAway } = await stageRecorder();
			const questions = Array.from({ length: 20 }, () => makeQuestion());
			const bad = questions[7]!;
			const others = questions.filter((question) => question !== bad);
			refuse(bad.id);
			setAway(when !== 'while the database is there');
			const stored = Promise.all(questions.map(async (question) => await recorder.addUnanswered(question)));
			await settle();
			setAway(false);
			while (dropped.length === 0) {
				clock.pass(5_000);
				await settle();
				// Others keep coming in: that they can be stored tells that it is not the database that is at fault.
				if ((await listIds(memory)).length >= others.length) {
					const other = makeQuestion();
					others.push(other);
					void recorder.addUnanswered(other);
				}
				expect(others.length).toBeLessThan(40);
			}
			await recorder.flush(60_000);
			expect(await stored).toEqual(questions.map((question) => question !== bad));
			expect(dropped).toEqual([1]);
			expect(await listIds(memory)).toEqual(idsOf(others));
		},
	);

	it('forgets a member whose question is in one write with those of others', async () => {
		const { memory, recorder, hold } = await stageRecorder();
		const open = hold();
		const questions = [makeQuestion(), makeQuestion({ member: OTHER_MEMBER })];
		const stored = questions.map(async (question) => await recorder.addUnanswered(question));
		await settle();
		const forgotten = recorder.forget(MEMBER);
		open();
		await forgotten;
		expect(await memory.forget(MEMBER)).toMatchObject({ questions: 1 });
		expect(await Promise.all(stored)).toEqual([true, true]);
		expect(await listIds(memory)).toEqual([questions[1]!.id]);
	});

	it('gathers the counts of a second into one write', async () => {
		const { memory, recorder, clock, countBatches } = await stageRecorder();
		for (const fact of ['a', 'b', 'a']) recorder.addCount({ ...COUNT, fact });
		await settle();
		expect(recorder.waiting()).toBe(3);
		expect(countBatches()).toBe(0);
		clock.pass(1_000);
		await settle();
		expect(recorder.waiting()).toBe(0);
		expect(countBatches()).toBe(1);
		expect(await memory.readCounts(GUILD, '')).toEqual([
			{ ...COUNT, count: 2 },
			{ ...COUNT, fact: 'b' },
		]);
	});

	it('writes what was counted during a write a second after it', async () => {
		const { memory, recorder, clock, hold } = await stageRecorder();
		const open = hold();
		for (let answer = 0; answer < 100; answer += 1) recorder.addCount(COUNT);
		await settle();
		recorder.addCount(COUNT);
		clock.pass(5_000);
		open();
		await settle();
		expect(recorder.waiting()).toBe(1);
		clock.pass(1_000);
		await settle();
		expect(recorder.waiting()).toBe(0);
		expect(await memory.readCounts(GUILD, '')).toEqual([{ ...COUNT, count: 101 }]);
	});

	it('writes at once when a hundred answers are counted', async () => {
		const { memory, recorder } = await stageRecorder();
		for (let answer = 0; answer < 100; answer += 1) recorder.addCount(COUNT);
		await settle();
		expect(await memory.readCounts(GUILD, '')).toEqual([{ ...COUNT, count: 100 }]);
	});

	it('keeps all while the database is away, tries less and less often, and stores each once it is back', async () => {
		const { memory, recorder, clock, failures, dropped, setAway, countAttempts } = await stageRecorder();
		setAway(true);
		const questions = Array.from({ length: 50 }, () => makeQuestion());
		const stored = Promise.all(questions.map(async (question) => await recorder.addUnanswered(question)));
		for (let answer = 0; answer < 250; answer += 1) recorder.addCount(COUNT);
		const pauses: number[] = [];
		for (let attempt = 0; attempt < 7; attempt += 1) {
			await settle();
			expect(countAttempts()).toBe(attempt + 1);
			const pause = clock.waits().at(-1) ?? 0;
			pauses.push(pause);
			clock.pass(pause);
		}
		expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
		await settle();
		expect(recorder.waiting()).toBe(300);
		setAway(false);
		expect(await recorder.flush(60_000)).toBe(0);
		expect(await stored).toEqual(questions.map(() => true));
		expect(await listIds(memory)).toEqual(idsOf(questions));
		expect(await memory.readCounts(GUILD, '')).toEqual([{ ...COUNT, count: 250 }]);
		expect(failures.length).toBe(8);
		expect(dropped).toEqual([]);
	});

	it('stores once what was stored but not acknowledged', async () => {
		const { memory, recorder, clock, loseNext, countAttempts } = await stageRecorder();
		loseNext(2);
		for (let answer = 0; answer < 100; answer += 1) recorder.addCount(COUNT);
		const question = makeQuestion();
		const stored = recorder.addUnanswered(question);
		await settle();
		clock.pass(250);
		await settle();
		clock.pass(500);
		expect(await stored).toBe(true);
		expect(await recorder.flush(1_000)).toBe(0);
		expect(countAttempts()).toBe(4);
		expect(await listIds(memory)).toEqual([question.id]);
		expect(await memory.readCounts(GUILD, '')).toEqual([{ ...COUNT, count: 100 }]);
	});

	it('takes no more questions and no more different counts than it can hold, and tells', async () => {
		const { memory, recorder, dropped, setAway } = await stageRecorder({ capacity: 3 });
		setAway(true);
		const questions = Array.from({ length: 5 }, () => makeQuestion());
		const stored = questions.map(async (question) => await recorder.addUnanswered(question));
		expect(await Promise.all(stored.slice(3))).toEqual([false, false]);
		for (const fact of ['a', 'b', 'c', 'd', 'a']) recorder.addCount({ ...COUNT, fact });
		expect(dropped).toEqual([1, 1, 1]);
		expect(recorder.waiting()).toBe(3 + 4);
		await settle();
		setAway(false);
		expect(await recorder.flush(1_000)).toBe(0);
		expect(await Promise.all(stored)).toEqual([true, true, true, false, false]);
		expect((await memory.readCounts(GUILD, '')).map(({ fact, count }) => `${fact} ${count}`)).toEqual([
			'a 2',
			'b 1',
			'c 1',
		]);
	});

	it('gives up what alone is refused, and stores the others meanwhile', async () => {
		const { memory, recorder, clock, dropped, refuse } = await stageRecorder();
		const bad = makeQuestion();
		refuse(bad.id);
		const stored = recorder.addUnanswered(bad);
		const others: UnansweredQuestion[] = [];
		while (dropped.length === 0) {
			const other = makeQuestion();
			others.push(other);
			void recorder.addUnanswered(other);
			for (let pause = 0; pause < 3; pause += 1) {
				await settle();
				clock.pass(5_000);
			}
			await settle();
			expect(await listIds(memory)).toEqual(idsOf(others));
			expect(others.length).toBeLessThan(10);
		}
		expect(await stored).toBe(false);
		expect(dropped).toEqual([1]);
		expect(recorder.waiting()).toBe(0);
	});

	it('drops what waits of a member who wants to be forgotten, and nothing else', async () => {
		const { memory, recorder, dropped, setAway } = await stageRecorder();
		setAway(true);
		const [mine, other, mineToo] = [makeQuestion(), makeQuestion({ member: OTHER_MEMBER }), makeQuestion()];
		const stored = [mine, other, mineToo].map(async (question) => await recorder.addUnanswered(question));
		await settle();
		await recorder.forget(MEMBER);
		expect(recorder.waiting()).toBe(1);
		setAway(false);
		expect(await recorder.flush(1_000)).toBe(0);
		expect(await Promise.all(stored)).toEqual([false, true, false]);
		expect(await listIds(memory)).toEqual([other.id]);
		expect(dropped).toEqual([]);
	});

	it('forgets a member only after the write that is under way', async () => {
		const { memory, recorder, hold } = await stageRecorder();
		const open = hold();
		const stored = recorder.addUnanswered(makeQuestion());
		await settle();
		const order: string[] = [];
		const forgotten = recorder.forget(MEMBER).then(() => order.push('forgotten'));
		void stored.then(() => order.push('stored'));
		await settle();
		expect(order).toEqual([]);
		open();
		await forgotten;
		expect(await memory.forget(MEMBER)).toMatchObject({ questions: 1 });
		expect(recorder.waiting()).toBe(0);
	});

	it('says at the limit of a flush how much is left', async () => {
		const { recorder, clock, setAway } = await stageRecorder();
		setAway(true);
		void recorder.addUnanswered(makeQuestion());
		recorder.addCount(COUNT);
		const left = recorder.flush(100);
		await settle();
		clock.pass(100);
		expect(await left).toBe(2);
	});
});
