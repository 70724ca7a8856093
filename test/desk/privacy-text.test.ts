import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/discord/catalogue.ts';
import { describeKept } from '../../src/discord/privacy-text.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import { KEPT, MEMBER_TABLES } from '../../src/memory/kept.ts';
import { MAX_QUESTION_LENGTH } from '../../src/memory/unanswered-rows.ts';

/** test/memory/ compares KEPT itself with the tables of real databases of both kinds. */
const tablesAboutMembers = Object.entries(KEPT)
	.filter(([, columns]) => Object.values(columns).some(({ about }) => about === 'member'))
	.map(([table]) => table);

const NOTHING = { language: undefined, votes: 0, questions: 0 };

describe.each(LANGUAGES)('the privacy text (%s)', (language) => {
	const say = CATALOGUES[language];
	const lines = describeKept(language, NOTHING, 45);

	it('has one line for each table that holds anything of a member, and no other', () => {
		expect(Object.keys(say.privacyKept).toSorted()).toEqual(tablesAboutMembers.toSorted());
		expect([...MEMBER_TABLES].toSorted()).toEqual(tablesAboutMembers.toSorted());
		expect(lines.filter((line) => line.startsWith('- '))).toEqual(
			MEMBER_TABLES.map((table) => `- ${say.privacyKept[table](45)}`),
		);
	});

	it('names the length of questions and the days they are kept as they are', () => {
		expect(lines.join('\n')).toContain(String(MAX_QUESTION_LENGTH));
		expect(lines.join('\n')).toContain('45');
	});

	it('tells of the code that stands for the member, which every one of these tables holds', () => {
		expect(lines[1]).toMatch(language === 'ar' ? /رمز/u : /code/u);
		for (const table of MEMBER_TABLES) expect(KEPT[table].member.about).toBe('member');
	});
});
