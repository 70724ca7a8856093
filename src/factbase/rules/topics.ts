import { errorAt, warningAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** Each fact names a topic of its own file. */
export function* knownTopics({ articles }: Sources): Iterable<Problem> {
	for (const { topics, facts, isWhole } of articles) {
		// Among topics that could not be read may be the one that is missed.
		if (!isWhole) continue;
		const ids = topics.map(({ value }) => value.id);
		for (const { value, place } of facts) {
			if (ids.includes(value.topic)) continue;
			yield errorAt(
				place('topic'),
				`No topic of this file has the id ${value.topic}: write one of ${ids.join(', ')}, or add it to topics.`,
			);
		}
	}
}

/** Each topic has a fact, or members would open an empty list. */
export function* usedTopics({ articles }: Sources): Iterable<Problem> {
	for (const { topics, facts, isWhole } of articles) {
		if (!isWhole) continue;
		const used = new Set(facts.map(({ value }) => value.topic));
		for (const { value, place } of topics) {
			if (used.has(value.id)) continue;
			yield warningAt(place('id'), `The topic ${value.id} has no facts: add one or take it away.`);
		}
	}
}
