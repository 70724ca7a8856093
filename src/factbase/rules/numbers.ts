import { errorAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Mention, QuantityKind } from '../quantities/mention.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { Sources } from '../sources.ts';

const KINDS: readonly QuantityKind[] = ['number', 'weekday', 'month'];

/** Each number, weekday and month of the Arabic answer stands in the English one too, and the other way round. */
export function* agreeingNumbers({ articles }: Sources): Iterable<Problem> {
	for (const { value, place } of articles.flatMap(({ facts }) => facts)) {
		const { ar, en } = value.answer;
		if (ar === undefined || en === undefined) continue;
		const arabic = readQuantities(ar, 'ar');
		const english = readQuantities(en, 'en');
		for (const kind of KINDS) {
			const onlyArabic = unmatched(kind, arabic, english);
			const onlyEnglish = unmatched(kind, english, arabic);
			if (onlyArabic.length === 0 && onlyEnglish.length === 0) continue;
			const sides = [
				...(onlyArabic.length === 0 ? [] : [`${onlyArabic.join(', ')} stands in answer.ar only`]),
				...(onlyEnglish.length === 0 ? [] : [`${onlyEnglish.join(', ')} stands in answer.en only`]),
			];
			yield errorAt(
				place('answer'),
				`The ${kind}s of ${value.id} differ: ${sides.join('; ')}. Make them agree.`,
			);
		}
	}
}

/** What one side surely names and the other does not, as written. */
function unmatched(kind: QuantityKind, from: readonly Mention[], to: readonly Mention[]): string[] {
	const others = new Set(to.filter((mention) => mention.kind === kind).flatMap(({ values }) => values));
	const missing = from.filter(
		(mention) =>
			mention.kind === kind && mention.isSure && !mention.values.some((value) => others.has(value)),
	);
	return [...new Set(missing.map(({ written }) => written))];
}
