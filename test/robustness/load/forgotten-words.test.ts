import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ar } from '../../../src/discord/catalogue/ar.ts';
import { en } from '../../../src/discord/catalogue/en.ts';
import { describeKept } from '../../../src/discord/privacy-text.ts';
import { LANGUAGES } from '../../../src/factbase/fact-base.ts';
import type { Memory } from '../../../src/memory/memory.ts';
import { createRecorder } from '../../../src/memory/recorder.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { DATABASES, SQLITE } from '../../memory/databases.ts';
import {
	GUILD,
	MEMBER,
	OTHER_MEMBER,
	makePhrasing,
	makeQuestion,
	stageDatabase,
	stageMemory,
} from '../../memory/stage.ts';
import { findButton } from '../../support/read-message.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage } from '../../support/set-stage.ts';

/** The files of a database in which a text stands, as whoever finds the disk would look for it. */
async function findIn(url: string, text: string): Promise<readonly string[]> {
	const names = (await readdir(dirname(url))).filter((name) => name.startsWith(basename(url)));
	const found = await Promise.all(
		names.map(async (name) => ((await readFile(join(dirname(url), name))).includes(text) ? [name] : [])),
	);
	return found.flat();
}

/** What goes, the words that it takes along, and how. */
const WAYS: Readonly<Record<string, (memory: Memory, words: string) => Promise<unknown>>> = {
	'a member has everything deleted': async (memory, words) => {
		await memory.addUnanswered(makeQuestion({ question: words }));
		await memory.forget(MEMBER);
	},
	'a member with many questions has everything deleted': async (memory, words) => {
		for (let index = 0; index < 300; index++) {
			await memory.addUnanswered(makeQuestion({ question: `${words} ${index}` }));
		}
		await memory.forget(MEMBER);
	},
	'a member takes the language back': async (memory, words) => {
		await memory.writeLanguage(words as typeof MEMBER, 'en');
		await memory.writeLanguage(words as typeof MEMBER, undefined);
	},
	'a moderator deals with it': async (memory, words) => {
		const question = makeQuestion({ question: words });
		await memory.addUnanswered(question);
		await memory.removeUnanswered(GUILD, [question.id]);
	},
	'it is settled by teaching': async (memory, words) => {
		const question = makeQuestion({ question: words });
		await memory.addUnanswered(question);
		await memory.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [question.id] });
	},
	'what was taught is taken back': async (memory, words) => {
		const phrasing = makePhrasing({ question: words, normal: words });
		await memory.teach({ guild: GUILD, phrasings: [phrasing], settles: [] });
		await memory.unteach(GUILD, phrasing.lesson);
	},
	'it is too old': async (memory, words) => {
		await memory.addUnanswered(makeQuestion({ question: words, askedAt: new Date('2020-01-01') }));
		await memory.purge(new Date('2021-01-01'));
	},
};

describe('words that are deleted from an SQLite file', () => {
	it.each(Object.keys(WAYS))('stand in none of its files, while it is open and after: %s', async (name) => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		const others = 'somebody else wants to know';
		await memory.addUnanswered(makeQuestion({ question: others, member: OTHER_MEMBER }));
		const words = 'هل يوجد مصعد في zeppelin';
		await WAYS[name]?.(memory, words);
		expect(await findIn(url, words)).toEqual([]);
		expect(await findIn(url, others)).not.toEqual([]);
		await memory.close();
		expect(await findIn(url, words)).toEqual([]);
		expect((await memoryOf(url)).map(({ question }) => question)).toContain(others);
	});

	async function memoryOf(url: string) {
		return await (await stageMemory(url)).listUnanswered(GUILD);
	}

	it('are gone soon where another process reads at the moment', async () => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion({ question: 'zeppelin' }));
		const reader = new DatabaseSync(url);
		onTestFinished(() => reader.close());
		reader.exec('begin; select * from votes');
		expect(await memory.forget(MEMBER)).toMatchObject({ questions: 1 });
		reader.exec('rollback');
		while ((await findIn(url, 'zeppelin')).length > 0) await new Promise((resolve) => setImmediate(resolve));
	});

	it.each(['free pages', 'a free part of a page', 'the log'])(
		'of an earlier version go at the next start: %s',
		async (where) => {
			const { url } = await stageDatabase(SQLITE);
			const first = await stageMemory(url);
			await first.addUnanswered(makeQuestion({ member: OTHER_MEMBER, question: 'stays' }));
			await first.close();
			const old = new DatabaseSync(url);
			old.exec('pragma user_version = 0; pragma secure_delete = off; pragma journal_mode = wal');
			const rows = where === 'free pages' ? 300 : 3;
			const insert = old.prepare(
				`insert into unanswered_questions values (?, 'g', 'm', ?, 'en', null, 0.1, '2026-05-01T10:00:00.000Z', 0)`,
			);
			for (let row = 0; row < rows; row++) insert.run(`${row}`, `zeppelin ${'x'.repeat(150)}`);
			old.exec(`delete from unanswered_questions where member = 'm'`);
			if (where !== 'the log') old.exec('pragma wal_checkpoint(truncate)');
			expect(await findIn(url, 'zeppelin')).not.toEqual([]);
			const memory = await stageMemory(url);
			expect(await findIn(url, 'zeppelin')).toEqual([]);
			expect(await memory.listUnanswered(GUILD)).toMatchObject([{ question: 'stays' }]);
			old.close();
		},
	);
});

describe.each(DATABASES)('what was asked before a member had everything deleted, in $name', (kind) => {
	const test = it.skipIf(!kind.isThere);

	test('is not stored when it comes to the recorder only then', async () => {
		const memory = await stageMemory((await stageDatabase(kind)).url);
		const recorder = createRecorder(memory);
		const wasForgotten = recorder.watchForgotten();
		await recorder.forget(MEMBER);
		await memory.forget(MEMBER);
		expect(wasForgotten(MEMBER)).toBe(true);
		expect(wasForgotten(OTHER_MEMBER)).toBe(false);
		expect(recorder.watchForgotten()(MEMBER)).toBe(false);
	});

	test('is gone from every row', async () => {
		const memory = await stageMemory((await stageDatabase(kind)).url);
		const votes = [1, 2, 3].map(async (fact) => {
			await memory.castVote({ guild: GUILD, member: MEMBER, fact: `${fact}`, isHelpful: true });
		});
		const language = memory.writeLanguage(MEMBER, 'en');
		const forgotten = memory.forget(MEMBER);
		await Promise.all([...votes, language, forgotten]);
		expect(await memory.countKept(MEMBER)).toEqual({ language: undefined, votes: 0, questions: 0 });
	});

	test('is deleted where another process stored it meanwhile', async () => {
		const { url } = await stageDatabase(kind);
		const memory = await stageMemory(url);
		await memory.addUnanswered(
			makeQuestion({ askedAt: new Date('2026-05-01T10:00:00Z') }),
			makeQuestion({ askedAt: new Date('2026-05-01T10:00:02Z'), question: 'after' }),
		);
		await memory.forgetAsked(MEMBER, new Date('2026-05-01T10:00:01Z'));
		expect(await memory.listUnanswered(GUILD)).toMatchObject([{ question: 'after' }]);
	});
});

describe('on Discord', () => {
	let stage: Stage;
	beforeEach(async () => void (stage = await setStage({ discord: { guilds: GUILDS } })));
	afterEach(async () => await stage.close());
	const member = (name = 'Amal') => gatherPeople(stage).member(name);
	const UNKNOWN = 'Which zeppelin was here?';

	async function deleteAll(name: string): Promise<string> {
		const privacy = await member(name).command('privacy');
		const gone = await member(name).press(privacy.message, findButton(privacy.message, ar.deleteMine));
		return gone.message.content;
	}

	/** Lets Discord put the bot off once, and returns once it has. */
	async function holdReply(path: RegExp) {
		stage.discord.failNext({
			path,
			status: 429,
			body: { message: 'You are being rate limited.', retry_after: 1, global: false },
			headers: { 'retry-after': '1' },
		});
		await stage.discord.waitForRequest(({ status }) => status === 429);
	}

	it.each([
		['/ask', async () => await member().command('ask', { question: UNKNOWN }), /callback/u],
		[
			'"Answer · أجب"',
			async () => await member('Bilal').contextMenu('Answer · أجب', member().say('general', UNKNOWN)),
			/callback/u,
		],
		[
			'a mention',
			async () => {
				const asked = member().say('general', `<@${stage.discord.world.bot.id}> ${UNKNOWN}`);
				return await stage.discord.waitForMessage(
					({ message }) => message.message_reference?.message_id === asked.id,
				);
			},
			/messages$/u,
		],
	] as const)(
		'a question that is being answered is not stored after the delete: %s',
		async (_, ask, path) => {
			const held = holdReply(path);
			const asked = ask();
			await held;
			await deleteAll('Amal');
			await asked;
			await stage.settle();
			expect(await stage.memory.listUnanswered(MUSEUM_GUILD)).toEqual([]);
			// What is asked from then on is kept again.
			await member().command('ask', { question: UNKNOWN });
			await stage.settle();
			expect(await stage.memory.listUnanswered(MUSEUM_GUILD)).toHaveLength(1);
		},
	);

	it.each(['Bilal', 'Chadi'])(
		'what "Answer" takes from a message is its author’s: pressed by %s',
		async (presser) => {
			const question = member('Amal').say('general', UNKNOWN);
			await member(presser).contextMenu('Answer · أجب', question);
			await stage.settle();
			const kept = async (name: string) =>
				await stage.memory.countKept(stage.memory.hashMember(member(name).user.id));
			expect(await kept(presser)).toMatchObject({ questions: 0 });
			expect(await kept('Amal')).toMatchObject({ questions: 1 });
			expect(await deleteAll(presser)).toBe(ar.nothingKept);
			expect(await stage.memory.listUnanswered(MUSEUM_GUILD)).toHaveLength(1);
			expect(await deleteAll('Amal')).toBe(ar.forgotten(0, 1));
			expect(await stage.memory.listUnanswered(MUSEUM_GUILD)).toEqual([]);
		},
	);

	it('one’s own message is one’s own, whoever presses', async () => {
		await member('Amal').contextMenu('Answer · أجب', member('Amal').say('general', UNKNOWN));
		await stage.settle();
		expect(await deleteAll('Amal')).toBe(ar.forgotten(0, 1));
	});
});

describe.each(LANGUAGES)('the privacy text (%s)', (language) => {
	const text = describeKept(language, { language: undefined, votes: 0, questions: 0 }, 90).join('\n');
	const say = { ar, en }[language];

	it('fits one message in both languages together', () => {
		expect(text.length).toBeLessThan(1_000);
	});

	it('says that a wording that was taught stays, without the code, and who can take it back', () => {
		expect(text).toContain(say.privacyTaught);
		expect(say.privacyTaught).toMatch(language === 'ar' ? /المشرف/u : /moderator/u);
	});

	it('says of messages that others had answered that they are their author’s', () => {
		expect(say.privacyKept.unanswered_questions(90)).toContain('Answer · أجب');
	});
});
