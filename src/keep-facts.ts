import type { Answering } from './answering/answer.ts';
import type { Config } from './config.ts';
import { formatProblem } from './factbase/problem.ts';
import { openFactBaseStore } from './factbase/store.ts';
import type { FactBaseStore, ReloadResult } from './factbase/store.ts';
import { watchFactFolder } from './factbase/watch.ts';
import { makeBaseElsewhere } from './learning/make-base-elsewhere.ts';
import { createBaseOpener, UnusableLanguage } from './learning/open-base.ts';
import type { Logger } from './logger.ts';
import type { Memory } from './memory/memory.ts';
import type { Metrics } from './metrics.ts';
import { StartFailure } from './supervise.ts';

export type FactStore = FactBaseStore<Answering>;

/** Loads the facts for the first time; a base with errors keeps the process from starting. */
export async function openFacts(
	{ factsDir }: Config,
	metrics: Pick<Metrics, 'reloaded'>,
	logger: Logger,
): Promise<FactStore> {
	const opener = createBaseOpener({
		factsDir,
		make: makeBaseElsewhere,
		onUnkept: (reason) => logger.warn({ reason }, 'what was made of the facts could not be kept'),
	});
	const opened = await openFactBaseStore({
		...opener,
		onListenerError: (error) => logger.error({ error }, 'a listener to reloads failed'),
	}).catch(explainUnusableLanguage);
	const problems = opened.problems.map(formatProblem);
	if (!opened.ok) throw new StartFailure([`The facts in ${factsDir} cannot be used:`, ...problems]);
	const { base } = opened.store.current();
	logger.info({ facts: base.facts.length, version: base.version, warnings: problems.length }, 'facts loaded');
	for (const problem of problems) logger.debug({ problem }, 'fact file warning');
	return countReloads(opened.store, metrics);
}

/** The same store; each reload that somebody asks for is counted by what came of it. */
function countReloads(store: FactStore, metrics: Pick<Metrics, 'reloaded'>): FactStore {
	return {
		...store,
		reload: async () => {
			const before = store.current().base.version;
			try {
				const result = await store.reload();
				const changed = result.ok && result.snapshot.base.version !== before;
				metrics.reloaded(changed ? 'changed' : result.ok ? 'unchanged' : 'refused');
				return result;
			} catch (error) {
				metrics.reloaded('failed');
				throw error;
			}
		},
	};
}

/** Reloads when another process of the bot did, and tells all when it could not. Returns the end of it. */
export function followReloads(memory: Memory, store: FactStore, logger: Logger): () => void {
	const follow = async (version: string) => {
		const result = await reloadAndLog(store, logger);
		if (store.current().base.version === version) return;
		const errors = result?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
		await memory.announce({ kind: 'reload-refused', errors });
	};
	return memory.onChange((change) => {
		if (change.kind === 'reload-refused') {
			logger.error({ errors: change.errors }, 'a process of the bot is not on the version of the others');
		}
		if (change.kind !== 'reload' || change.version === store.current().base.version) return;
		follow(change.version).catch((error: unknown) =>
			logger.warn({ error }, 'others could not be told that the facts were not reloaded'),
		);
	});
}

/** Told what each reload after an edit came to. */
export type ReloadListener = (result: ReloadResult<Answering>) => void;

function explainUnusableLanguage(error: unknown): never {
	if (!(error instanceof UnusableLanguage)) throw error;
	throw new StartFailure(['The language data cannot be used:', ...error.problems.map(formatProblem)]);
}

/** Reloads after each edit of the folder, and tells the log what came of it. Returns the end of it. */
export function watchFacts(
	{ factsDir }: Config,
	store: FactStore,
	logger: Logger,
	onReload?: ReloadListener,
): () => void {
	const watcher = watchFactFolder(factsDir, {
		onChange: () => void reloadAndLog(store, logger, onReload),
		onError: (error) => logger.warn({ error }, 'the facts are not watched: use /reload after an edit'),
	});
	return () => watcher.close();
}

async function reloadAndLog(
	store: FactStore,
	logger: Logger,
	onReload?: ReloadListener,
): Promise<ReloadResult<Answering> | undefined> {
	try {
		const result = await store.reload();
		onReload?.(result);
		for (const problem of result.problems) {
			logger.warn({ problem: formatProblem(problem) }, 'fact file problem');
		}
		if (result.ok) logger.info({ ...result.diff, version: result.snapshot.base.version }, 'facts reloaded');
		else logger.error({ problems: result.problems.length }, 'facts not reloaded: the former ones stay');
		return result;
	} catch (error) {
		logger.error({ error }, 'facts not reloaded: the former ones stay');
		return undefined;
	}
}
