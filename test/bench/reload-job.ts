/** Entry of the process that reloads a base while it watches its own event loop. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectWords } from './collect-words.ts';
import { generateSet, type GenerateOptions } from './generate-set.ts';
import { openBase, openStore } from './open-core.ts';
import { takeJob } from './run-job.ts';

const NANOSECONDS = 1e6;
/** A moment before and after, so that a delay at either end is seen. */
const MOMENT_MS = 50;

function makeArticle(
	facts: readonly { readonly id: string; readonly lang: string; readonly phrasings: readonly string[] }[],
) {
	return {
		article: { title: { en: 'A generated article' } },
		topics: [{ id: 'generated', name: { en: 'What was generated' } }],
		facts: facts.map(({ id, lang, phrasings }) => ({
			id,
			topic: 'generated',
			answer: { [lang]: `${id}.` },
			ask: { [lang]: phrasings },
		})),
	};
}

async function generateArticle(factsDir: string, options: GenerateOptions): Promise<object> {
	const { base, language } = await openBase(factsDir);
	const stocks = { ar: collectWords(base, language, 'ar'), en: collectWords(base, language, 'en') };
	return makeArticle(generateSet(stocks, options).facts);
}

takeJob('reload-job', async ({ factsDir, generated }) => {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-reload-'));
	try {
		if (generated === undefined) await cp(factsDir, dir, { recursive: true });
		else
			await writeFile(
				join(dir, 'generated.json'),
				JSON.stringify(await generateArticle(factsDir, generated)),
			);
		const store = await openStore(dir);
		const added = makeArticle([
			{ id: 'added', lang: 'en', phrasings: ['What was added while the bot was running?'] },
		]);
		await writeFile(
			join(dir, 'added.json'),
			JSON.stringify(added).replaceAll('"generated"', '"added-topic"'),
		);
		// What making the base left behind is not the bot's to collect.
		globalThis.gc?.();
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		await sleep(MOMENT_MS);
		const start = performance.now();
		const result = await store.reload();
		const seconds = (performance.now() - start) / 1000;
		await sleep(MOMENT_MS);
		delay.disable();
		if (!result.ok) throw new Error(`The base was refused: ${result.problems[0]?.message ?? ''}`);
		return { longestDelay: delay.max / NANOSECONDS, seconds };
	} finally {
		await rm(dir, { recursive: true, force: true });
	}
});
