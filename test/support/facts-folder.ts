import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answering } from '../../src/answering/answer.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { loadFactBase } from '../../src/factbase/load.ts';
import { openFactBaseStore } from '../../src/factbase/store.ts';
import type { FactBaseStore } from '../../src/factbase/store.ts';
import { createFakeAnswering } from './fake-answering.ts';

export interface Edit {
	/** The day the museum opens on, in title and answer. */
	readonly day?: string;
	/** The id of a fact to leave out. */
	readonly drop?: string;
	/** The id of a fact to add. */
	readonly add?: string;
}

/** A folder of real fact files, which a test edits. */
export interface FactsFolder {
	readonly dir: string;
	readonly write: (edit: Edit) => Promise<void>;
	readonly writeText: (name: string, text: string) => Promise<void>;
	/** A store over the folder, with the fake core. */
	readonly openStore: () => Promise<FactBaseStore<Answering>>;
	readonly remove: () => Promise<void>;
}

/** Makes a folder with one small article. */
export async function openFactsFolder(): Promise<FactsFolder> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-facts-'));
	const writeText = async (name: string, text: string) => {
		// As editors do, so that nobody ever reads half a file. A dot file is no fact file.
		await writeFile(join(dir, `.${name}.tmp`), text);
		await rename(join(dir, `.${name}.tmp`), join(dir, name));
	};
	const folder: FactsFolder = {
		dir,
		writeText,
		write: async (edit) => await writeText('museum.yaml', JSON.stringify(makeArticle(edit), undefined, '\t')),
		openStore: async () => {
			const opened = await openFactBaseStore<Answering>({
				load: () => loadFactBase(dir, { normalise }),
				prepare: createFakeAnswering,
			});
			if (opened.ok) return opened.store;
			throw new Error(`The folder is not a good base: ${JSON.stringify(opened.problems)}`);
		},
		remove: async () => await rm(dir, { recursive: true, force: true }),
	};
	await folder.write({});
	return folder;
}

function makeArticle({ add, day = 'Saturday', drop }: Edit): object {
	const makeFact = (id: string, question: string, answer: string) => ({
		id,
		topic: 'visit',
		paragraph: 1,
		quote: question,
		answer: { en: answer },
		ask: { en: [question] },
	});
	const facts = [
		makeFact('opening-day', 'When does the museum open?', `The museum opens on ${day}.`),
		makeFact('ticket-price', 'How much is a museum ticket?', 'A museum ticket costs five dinars.'),
		...(add === undefined
			? []
			: [makeFact(add, 'Who built the new wing?', 'Noor Haddad built the new wing.')]),
	];
	return {
		article: { title: { en: `The ${day} museum` } },
		topics: [{ id: 'visit', name: { en: 'Visiting' } }],
		facts: facts.filter(({ id }) => id !== drop),
	};
}
