import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/memory/memory.ts';
import type { Change, DayCount } from '../../src/memory/memory.ts';
import { makeRowId } from '../../src/memory/row-id.ts';
import { DATABASES } from './databases.ts';
import {
	GUILD,
	MEMBER,
	OTHER_GUILD,
	OTHER_MEMBER,
	makePhrasing,
	makeQuestion,
	stageDatabase,
	stageMemory,
} from './stage.ts';

/** The contract of a memory, held by both databases. */
describe.each(DATABASES)('memory in $name', (kind) => {
	const { isThere } = kind;
	const test = it.skipIf(!isThere);
	const open = async () => await stageMemory((await stageDatabase(kind)).url);

	describe('members', () => {
		test('hashes a user id the same way after a restart, and another way in another database', async () => {
			const { url } = await stageDatabase(kind);
			const memory = await stageMemory(url);
			const hash = memory.hashMember('123456789012345678');
			await memory.close();
			expect((await stageMemory(url)).hashMember('123456789012345678')).toBe(hash);
			expect((await open()).hashMember('123456789012345678')).not.toBe(hash);
			expect(hash).not.toContain('123456789012345678');
		});

		test('hashes by the key that is given', async () => {
			const [one, two] = [await stageDatabase(kind), await stageDatabase(kind)];
			const hashes = await Promise.all(
				[one, two].map(async ({ url }) => (await stageMemory(url, { memberKey: 'k1' })).hashMember('1')),
			);
			expect(hashes[0]).toBe(hashes[1]);
			expect((await stageMemory(one.url, { memberKey: 'k2' })).hashMember('1')).not.toBe(hashes[0]);
		});

		test('keeps the language of a member, and nothing once it is undone', async () => {
			const memory = await open();
			expect(await memory.readLanguage(MEMBER)).toBeUndefined();
			await memory.writeLanguage(MEMBER, 'ar');
			await memory.writeLanguage(MEMBER, 'en');
			expect(await memory.readLanguage(MEMBER)).toBe('en');
			expect(await memory.readLanguage(OTHER_MEMBER)).toBeUndefined();
			await memory.writeLanguage(MEMBER, undefined);
			expect(await memory.readLanguage(MEMBER)).toBeUndefined();
			expect(await memory.countKept(MEMBER)).toEqual({ language: undefined, votes: 0, questions: 0 });
		});

		test('counts one vote a member, fact and guild, the last one', async () => {
			const memory = await open();
			const vote = { guild: GUILD, member: MEMBER, fact: 'a', isHelpful: false };
			await memory.castVote(vote);
			await memory.castVote({ ...vote, isHelpful: true });
			await memory.castVote({ ...vote, member: OTHER_MEMBER });
			await memory.castVote({ ...vote, fact: 'b' });
			await memory.castVote({ ...vote, guild: '' });
			expect(await memory.tallyVotes(GUILD)).toEqual([
				{ fact: 'a', helpful: 1, unhelpful: 1 },
				{ fact: 'b', helpful: 0, unhelpful: 1 },
			]);
			expect(await memory.tallyVotes('')).toEqual([{ fact: 'a', helpful: 0, unhelpful: 1 }]);
			expect(await memory.tallyVotes(OTHER_GUILD)).toEqual([]);
		});

		test('forgets a member, says what there was, and leaves the others', async () => {
			const memory = await open();
			for (const member of [MEMBER, OTHER_MEMBER]) {
				await memory.writeLanguage(member, 'ar');
				await memory.castVote({ guild: GUILD, member, fact: 'a', isHelpful: true });
				await memory.castVote({ guild: OTHER_GUILD, member, fact: 'a', isHelpful: true });
				await memory.addUnanswered(makeQuestion({ member }));
			}
			const kept = { language: 'ar', votes: 2, questions: 1 };
			expect(await memory.countKept(MEMBER)).toEqual(kept);
			expect(await memory.forget(MEMBER)).toEqual(kept);
			expect(await memory.forget(MEMBER)).toEqual({ language: undefined, votes: 0, questions: 0 });
			expect(await memory.countKept(OTHER_MEMBER)).toEqual(kept);
			expect((await memory.listUnanswered(GUILD)).map(({ member }) => member)).toEqual([OTHER_MEMBER]);
		});
	});

	describe('unanswered questions', () => {
		test('gives back what was stored, the newest first, by guild', async () => {
			const memory = await open();
			const first = makeQuestion();
			const second = makeQuestion({
				askedAt: new Date('2026-05-02T00:00:00Z'),
				fact: undefined,
				language: 'en',
				question: `who paid? 'quoted' "twice"; -- 🐦‍⬛`,
				isNoted: true,
			});
			const elsewhere = makeQuestion({ guild: OTHER_GUILD });
			for (const question of [second, first, elsewhere]) await memory.addUnanswered(question);
			expect(await memory.listUnanswered(GUILD)).toEqual([second, first]);
			expect(await memory.listUnanswered(OTHER_GUILD)).toEqual([elsewhere]);
		});

		test('stores a question once, however often it is sent', async () => {
			const memory = await open();
			const question = makeQuestion();
			await memory.addUnanswered(question);
			await memory.markNoted(GUILD, [question.id]);
			await memory.addUnanswered(question);
			expect(await memory.listUnanswered(GUILD)).toEqual([{ ...question, isNoted: true }]);
		});

		test('cuts a question to 200 characters and drops what a database cannot hold', async () => {
			const memory = await open();
			await memory.addUnanswered(makeQuestion({ question: `\0${'ع'.repeat(300)}` }));
			const [stored] = await memory.listUnanswered(GUILD);
			expect(stored?.question).toBe(`${'ع'.repeat(199)}…`);
		});

		test('removes those of a guild, and says how many there were', async () => {
			const memory = await open();
			const [one, two, elsewhere] = [makeQuestion(), makeQuestion(), makeQuestion({ guild: OTHER_GUILD })];
			for (const question of [one, two, elsewhere]) await memory.addUnanswered(question);
			const ids = [one.id, elsewhere.id, '0000000000000000000'];
			expect(await memory.removeUnanswered(GUILD, ids)).toBe(1);
			expect(await memory.removeUnanswered(GUILD, [])).toBe(0);
			expect(await memory.listUnanswered(GUILD)).toEqual([two]);
			expect(await memory.listUnanswered(OTHER_GUILD)).toEqual([elsewhere]);
		});

		test('removes thousands at once', async () => {
			const memory = await open();
			const question = makeQuestion();
			await memory.addUnanswered(question);
			const ids = Array.from({ length: 70_000 }, (_, index) => String(index).padStart(19, '0'));
			expect(await memory.removeUnanswered(GUILD, [...ids, question.id])).toBe(1);
		});

		test('notes a group once', async () => {
			const memory = await open();
			const questions = [makeQuestion(), makeQuestion(), makeQuestion(), makeQuestion()];
			for (const question of questions) await memory.addUnanswered(question);
			const ids = questions.map(({ id }) => id);
			expect(await memory.markNoted(GUILD, ids.slice(0, 3))).toBe(true);
			expect(await memory.markNoted(GUILD, ids.slice(0, 3))).toBe(false);
			expect(await memory.markNoted(GUILD, ids.slice(1))).toBe(false);
			expect(await memory.markNoted(OTHER_GUILD, ids.slice(3))).toBe(false);
			expect(await memory.markNoted(GUILD, [])).toBe(false);
			const noted = (await memory.listUnanswered(GUILD)).filter(({ isNoted }) => isNoted);
			expect(noted.map(({ id }) => id).sort()).toEqual(ids.slice(0, 3).sort());
		});

		test('lets one of several processes note a group', async () => {
			const { url } = await stageDatabase(kind);
			const memories = await Promise.all([stageMemory(url), stageMemory(url), stageMemory(url)]);
			const questions = Array.from({ length: 5 }, () => makeQuestion());
			for (const question of questions) await memories[0]?.addUnanswered(question);
			const ids = questions.map(({ id }) => id);
			const marks = await Promise.all(
				memories.map(async (memory, index) => await memory.markNoted(GUILD, ids.slice(index))),
			);
			expect(marks.filter(Boolean)).toHaveLength(1);
		});

		test('purges what was asked before a moment', async () => {
			const memory = await open();
			const old = makeQuestion({ askedAt: new Date('2026-01-01T00:00:00Z') });
			const young = makeQuestion({ askedAt: new Date('2026-01-01T00:00:00.001Z') });
			for (const question of [old, young]) await memory.addUnanswered(question);
			expect(await memory.purge(young.askedAt)).toBe(1);
			expect(await memory.purge(young.askedAt)).toBe(0);
			expect(await memory.listUnanswered(GUILD)).toEqual([young]);
		});
	});

	describe('teaching', () => {
		test('keeps phrasings by normal form, and the last one of each', async () => {
			const memory = await open();
			const visit = makePhrasing();
			const dinner = makePhrasing({ question: 'من دفع؟', normal: 'من دفع', fact: undefined });
			const again = makePhrasing({ question: 'كَم بقي الوزير', fact: 'visit-start', language: 'en' });
			await memory.teach({ guild: GUILD, phrasings: [visit, dinner], settles: [] });
			expect(await memory.listTaught(GUILD)).toEqual([visit, dinner]);
			await memory.teach({ guild: GUILD, phrasings: [visit, again], settles: [] });
			expect(await memory.listTaught(GUILD)).toEqual([again, dinner]);
			expect(await memory.listTaught(OTHER_GUILD)).toEqual([]);
		});

		test('removes the questions that it settles, those of its guild', async () => {
			const memory = await open();
			const [settled, open_, elsewhere] = [
				makeQuestion(),
				makeQuestion(),
				makeQuestion({ guild: OTHER_GUILD }),
			];
			for (const question of [settled, open_, elsewhere]) await memory.addUnanswered(question);
			await memory.teach({
				guild: GUILD,
				phrasings: [makePhrasing()],
				settles: [settled.id, elsewhere.id],
			});
			expect(await memory.listUnanswered(GUILD)).toEqual([open_]);
			expect(await memory.listUnanswered(OTHER_GUILD)).toEqual([elsewhere]);
		});

		test('takes phrasings back, and says how many there were', async () => {
			const memory = await open();
			const first = makePhrasing();
			const lesson = '0000000000000000002';
			const second = ['ثان', 'ثالث'].map((normal) => makePhrasing({ normal, lesson }));
			await memory.teach({ guild: GUILD, phrasings: [first], settles: [] });
			await memory.teach({ guild: GUILD, phrasings: second, settles: [] });
			await memory.teach({ guild: OTHER_GUILD, phrasings: second, settles: [] });
			expect(await memory.unteach(GUILD, lesson)).toBe(2);
			expect(await memory.unteach(GUILD, lesson)).toBe(0);
			expect(await memory.listTaught(GUILD)).toEqual([first]);
			expect(await memory.listTaught(OTHER_GUILD)).toHaveLength(2);
		});
	});

	describe('counts', () => {
		const count: DayCount = {
			guild: GUILD,
			day: '2026-05-01',
			kind: 'answer',
			language: 'ar',
			fact: 'a',
			count: 2,
		};

		test('adds up, within a call and between calls', async () => {
			const memory = await open();
			const declined: DayCount = { ...count, kind: 'decline', fact: '', count: 1 };
			await memory.addCounts([count, declined, count]);
			await memory.addCounts([count]);
			await memory.addCounts([]);
			expect(await memory.readCounts(GUILD, '2026-05-01')).toEqual([{ ...count, count: 6 }, declined]);
		});

		test('reads from a day on, of one guild', async () => {
			const memory = await open();
			const later = { ...count, day: '2026-05-02' };
			await memory.addCounts([count, later, { ...later, guild: OTHER_GUILD }]);
			expect(await memory.readCounts(GUILD, '2026-05-02')).toEqual([later]);
			expect(await memory.readCounts(GUILD, '2026-05-03')).toEqual([]);
		});

		test('adds a batch once', async () => {
			const memory = await open();
			const [one, two] = [makeRowId(new Date()), makeRowId(new Date())];
			for (const batch of [one, one, two]) await memory.addCounts([count], batch);
			expect(await memory.readCounts(GUILD, '2026-05-01')).toEqual([{ ...count, count: 4 }]);
			await memory.purge(new Date());
			await memory.addCounts([count], two);
			expect(await memory.readCounts(GUILD, '2026-05-01')).toEqual([{ ...count, count: 4 }]);
		});

		test('loses nothing when several processes count the same', async () => {
			const { url } = await stageDatabase(kind);
			const memories = await Promise.all([stageMemory(url), stageMemory(url)]);
			const [a, b] = [count, { ...count, fact: 'b' }];
			const orders = [
				[a, b],
				[b, a],
			];
			await Promise.all(
				memories.flatMap((memory, index) =>
					Array.from({ length: 25 }, async () => await memory.addCounts(orders[index] ?? [])),
				),
			);
			const totals = (await memories[0]?.readCounts(GUILD, '')) ?? [];
			expect(totals.map((total) => total.count)).toEqual([100, 100]);
		});
	});

	describe('settings', () => {
		test('are the defaults until they are set, and change by name', async () => {
			const memory = await open();
			expect(await memory.readSettings(GUILD)).toEqual(DEFAULT_SETTINGS);
			expect(await memory.writeSettings(GUILD, {})).toEqual(DEFAULT_SETTINGS);
			const all = {
				language: 'ar',
				isPrivateByDefault: true,
				noteChannel: '1',
				cooldownSeconds: 9,
			} as const;
			expect(await memory.writeSettings(GUILD, { cooldownSeconds: 9 })).toEqual({
				...DEFAULT_SETTINGS,
				cooldownSeconds: 9,
			});
			const { cooldownSeconds, ...others } = all;
			expect(await memory.writeSettings(GUILD, others)).toEqual({ ...others, cooldownSeconds });
			expect(await memory.writeSettings(GUILD, { language: undefined, noteChannel: undefined })).toEqual({
				...DEFAULT_SETTINGS,
				isPrivateByDefault: true,
				cooldownSeconds: 9,
			});
			expect(await memory.readSettings(OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
		});

		test('that two admins change at once are both kept', async () => {
			const { url } = await stageDatabase(kind);
			const [one, two] = await Promise.all([stageMemory(url), stageMemory(url)]);
			await Promise.all([
				one.writeSettings(GUILD, { cooldownSeconds: 5 }),
				two.writeSettings(GUILD, { language: 'en' }),
			]);
			expect(await one.readSettings(GUILD)).toMatchObject({ cooldownSeconds: 5, language: 'en' });
		});
	});

	describe('changes', () => {
		test('are told when they are stored', async () => {
			const memory = await open();
			const heard: Change[] = [];
			const end = memory.onChange((change) => void heard.push(change));
			await memory.writeSettings(GUILD, { cooldownSeconds: 1 });
			await memory.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [] });
			await memory.unteach(GUILD, 'x');
			await memory.writeLanguage(MEMBER, 'ar');
			await memory.forget(MEMBER);
			await memory.announce({ kind: 'reload', version: 'v2' });
			expect(heard).toEqual([
				{ kind: 'settings', guild: GUILD },
				{ kind: 'taught', guild: GUILD },
				{ kind: 'taught', guild: GUILD },
				{ kind: 'language', member: MEMBER },
				{ kind: 'forgotten', member: MEMBER },
				{ kind: 'reload', version: 'v2' },
			]);
			end();
			await memory.writeLanguage(MEMBER, 'en');
			expect(heard).toHaveLength(6);
		});

		test('reach every listener, also after one that throws', async () => {
			const errors: unknown[] = [];
			const memory = await stageMemory((await stageDatabase(kind)).url, {
				onError: (error) => void errors.push(error),
			});
			const heard: Change[] = [];
			const failure = new Error('listener');
			memory.onChange(() => {
				throw failure;
			});
			memory.onChange((change) => void heard.push(change));
			await memory.writeLanguage(MEMBER, 'en');
			expect(heard).toEqual([{ kind: 'language', member: MEMBER }]);
			expect(errors).toEqual([failure]);
		});
	});

	test('keeps all over a restart, and rejects once it is closed', async () => {
		const { url } = await stageDatabase(kind);
		const memory = await stageMemory(url);
		const question = makeQuestion();
		await memory.addUnanswered(question);
		await memory.close();
		await expect(memory.listUnanswered(GUILD)).rejects.toThrow();
		expect(await (await stageMemory(url)).listUnanswered(GUILD)).toEqual([question]);
	});

	test('is made once by processes that start together', async () => {
		const { url } = await stageDatabase(kind);
		const memories = await Promise.all(Array.from({ length: 6 }, async () => await stageMemory(url)));
		expect(new Set(memories.map((memory) => memory.hashMember('1'))).size).toBe(1);
	});
});
