import type { Answering } from '../answering/answer.ts';
import type { FactBaseDiff } from '../factbase/diff.ts';
import type { Language } from '../factbase/fact-base.ts';
import { formatProblem } from '../factbase/problem.ts';
import type { ReloadResult } from '../factbase/store.ts';
import { CATALOGUES, startingWith } from './catalogue.ts';
import type { Catalogue } from './catalogue/en.ts';
import { MESSAGE_CONTENT } from './limits.ts';
import { makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';

const FENCE = '```';

/**
 * What a reload brought, for whoever asked for it: in both languages, since nothing tells which one they speak,
 * over one list of ids or problems.
 */
export function renderReload(result: ReloadResult<Answering>, defaultLanguage: Language): OutgoingMessage {
	const problems = result.problems.map(formatProblem);
	const list = result.ok ? [...listChanges(result.diff), ...problems] : problems;
	const speak = (language: Language) => summarise(result, CATALOGUES[language]);
	const summaries = startingWith(defaultLanguage).map(speak);
	if (list.length === 0) return makeMessage(summaries);
	// Three backticks in a problem would end the block early.
	const block = list.map((line) => line.replaceAll(FENCE, "'''"));
	const whole = [...summaries, result.ok ? `${FENCE}diff` : FENCE, ...block, FENCE];
	if (whole.join('\n').length <= MESSAGE_CONTENT) return makeMessage(whole);
	const attached = startingWith(defaultLanguage).map((language) => CATALOGUES[language].listAttached);
	const name = result.ok ? 'changes.txt' : 'problems.txt';
	const attachment = Buffer.from(`${list.join('\n')}\n`, 'utf8');
	return makeMessage([...summaries, ...attached], [], [{ name, attachment }]);
}

function summarise(result: ReloadResult<Answering>, say: Catalogue): string {
	const warnings = result.problems.filter(({ severity }) => severity === 'warning').length;
	const errors = result.problems.length - warnings;
	const parts = [
		result.ok ? describeDiff(result.diff, say) : say.reloadRefused(errors),
		...(warnings === 0 ? [] : [say.warnings(warnings)]),
	];
	return parts.join(' ');
}

function describeDiff(diff: FactBaseDiff, say: Catalogue): string {
	if (listChanges(diff).length === 0) return say.unchanged;
	return say.reloaded(diff.added.length, diff.changed.length, diff.removed.length);
}

/** One line a change, with the signs that a diff block colours. */
function listChanges({ added, changed, otherParts, removed }: FactBaseDiff): readonly string[] {
	return [
		...added.map((id) => `+ ${id}`),
		...removed.map((id) => `- ${id}`),
		...changed.map((id) => `! ${id}`),
		...otherParts.map((part) => `! (${part})`),
	];
}
