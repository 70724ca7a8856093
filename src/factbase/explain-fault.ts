import { visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';

interface Explained {
	/** One sentence: what is wrong, and how to mend it. */
	readonly message: string;
	/** Where, in the text. */
	readonly offset: number;
}

const COLON = 'There must be a colon and a space between a key and its value, as in "key: value".';
const UNCLOSED =
	'A quotation mark opens here and is never closed: write the second one, or take the first one away.';

const INDENTED_OTHERWISE = /^(?:All mapping items|Sequence item without)/u;

/** What of the library's own words is of no help, or tells half. */
const HINTS: Readonly<Partial<Record<string, string>>> = {
	BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds ": " in quotes, or mend the indentation.',
	BAD_SCALAR_START: 'Put the text in quotes.',
	BAD_DQ_ESCAPE: 'Write two backslashes for one, or put the text in single quotes.',
};

/** Tells a fault of syntax to somebody who writes facts rather than parsers. */
export function explainFault({ code, message, pos }: YAMLError, document: Document.Parsed): Explained {
	const offset = pos[0];
	const said = message.replaceAll(/\s+/gu, ' ').trim();
	if (code === 'TAB_AS_INDENT') {
		return { message: 'A tab is used as indentation: YAML allows spaces only.', offset };
	}
	if (code === 'TAG_RESOLVE_FAILED') {
		return { message: 'Fact files have no tags: put a text that begins with "!" in quotes.', offset };
	}
	if (code === 'MULTILINE_IMPLICIT_KEY' || said.startsWith('Implicit map keys')) {
		return { message: COLON, offset };
	}
	if (said.startsWith('Missing closing')) {
		return { message: UNCLOSED, offset: findLastQuoted(document) ?? offset };
	}
	const hint = INDENTED_OTHERWISE.test(said) ? 'Indent the line as its neighbours are.' : (HINTS[code] ?? '');
	return { message: `Not valid YAML: ${said}. ${hint}`.trim(), offset };
}

/** Where the last text in quotes begins: one that is never closed runs to the end, so none can follow it. */
function findLastQuoted(document: Document.Parsed): number | undefined {
	let found: number | undefined;
	visit(document, {
		Scalar(_, { range, type }) {
			if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') found = range?.[0] ?? found;
		},
	});
	return found;
}
