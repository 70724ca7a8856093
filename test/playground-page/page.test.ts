import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator } from 'playwright-core';
import { PLAYGROUND_GUILDS } from '../../src/playground/page/identities.ts';
import type { FactsEvent } from '../../src/playground/page/protocol.ts';
import { createPage } from '../../src/playground/page.ts';
import type { Page as PlaygroundPage } from '../../src/playground/page.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { buildPage } from '../support/built-page.ts';
import type { BuiltPage } from '../support/built-page.ts';
import { findChromiumForTests, startChromium } from '../support/chromium.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { startKindsBot } from './kinds-bot.ts';
import type { KindsBot } from './kinds-bot.ts';
import { PHONE, visit } from './visit.ts';
import type { Visit, VisitOptions } from './visit.ts';

const chromium = findChromiumForTests();
if (chromium === undefined)
	process.stdout.write('The tests of the page were skipped: no Chromium is installed.\n');

let built: BuiltPage;
let browser: Browser;
let hudhud: Stage;
let hudhudPage: PlaygroundPage;
let kinds: KindsBot;
const visits: Visit[] = [];

/** A page over a stand-in that is there only once the page is. */
function servePage() {
	const holder: { discord?: StandInDiscord } = {};
	const page = createPage({
		discord: () => holder.discord!,
		dir: built.dir,
		examples: () =>
			Promise.resolve([
				{ kind: 'answer', language: 'ar', question: 'متى يفتح المتحف؟' },
				{ kind: 'answer', language: 'en', question: 'When does the museum open?' },
				{ kind: 'decline', language: 'en', question: 'far When does the museum open?' },
			]),
	});
	const options = {
		handleHttp: page.handle,
		guilds: PLAYGROUND_GUILDS,
	};
	return { holder, options, page };
}

beforeAll(async () => {
	if (chromium === undefined) return;
	built = await buildPage();
	browser = await startChromium(chromium);
	const ofHudhud = servePage();
	hudhudPage = ofHudhud.page;
	hudhud = await setStage({ discord: ofHudhud.options });
	ofHudhud.holder.discord = hudhud.discord;
	const ofKinds = servePage();
	kinds = await startKindsBot(ofKinds.options);
	ofKinds.holder.discord = kinds.discord;
});
afterEach(async () => {
	for (const one of visits.splice(0)) await one.leave();
});
afterAll(async () => {
	if (chromium === undefined) return;
	await browser.close();
	await hudhud.close();
	await kinds.close();
	await built.remove();
});

async function visitHudhud(options: VisitOptions = {}): Promise<Visit> {
	const visitor = await visit(browser, hudhud.discord.url, options);
	visits.push(visitor);
	return visitor;
}

/** The message itself, whatever else comes to quote it. */
async function pin(message: Locator): Promise<Locator> {
	return message.page().locator(`#${await message.getAttribute('id')}`);
}

async function visitKinds(options: VisitOptions = {}): Promise<Visit> {
	const visitor = await visit(browser, kinds.discord.url, options);
	visits.push(visitor);
	return visitor;
}

describe.skipIf(chromium === undefined)('the page in Chromium', () => {
	describe('asking', () => {
		it('answers what is typed, by the keyboard alone, from the first key on', async () => {
			const { messageWith, page } = await visitHudhud();
			// The box has the focus from the beginning.
			await page.keyboard.type('/as');
			await page.getByRole('option', { name: '/ask' }).waitFor();
			await page.keyboard.press('Enter');
			await page.keyboard.type('When does the museum open?');
			await page.keyboard.press('Enter');
			const answer = messageWith('The museum opens on Saturday.').last();
			await answer.waitFor();
			// From the box back over the votes to the button for the other language, and press it.
			for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+Tab');
			await page.keyboard.press('Enter');
			const quoted = messageWith('يفتح المتحف أبوابه يوم السبت').last();
			await quoted.waitFor();
			expect(await quoted.getAttribute('ephemeral')).not.toBeNull();
		});

		it('completes an Arabic question, picked with the arrows', async () => {
			const { beginCommand, messageWith, page } = await visitHudhud({ language: 'ar' });
			await beginCommand('ask');
			await page.keyboard.type('متى');
			await page.getByRole('option', { name: 'متى يفتح المتحف؟' }).waitFor();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			expect(await page.locator('#option-question').inputValue()).toBe('متى يفتح المتحف؟');
			await page.keyboard.press('Enter');
			const answer = messageWith('يفتح المتحف أبوابه يوم السبت.').last();
			await answer.waitFor();
			expect(await answer.locator('.body').getAttribute('dir')).toBe('rtl');
		});

		it('takes the examples of a first visit', async () => {
			const { messageWith, page } = await visitHudhud();
			const examples = page.locator('.example');
			await examples.nth(2).waitFor();
			expect(await examples.count()).toBe(3);
			await examples.nth(0).click();
			await messageWith('يفتح المتحف أبوابه يوم السبت.').last().waitFor();
			await examples.nth(2).click();
			await messageWith('I would rather not guess').last().waitFor();
		});

		it('keeps each line in its own direction, whatever the language of the page', async () => {
			const { beginCommand, messageWith, page } = await visitHudhud({ language: 'ar' });
			await beginCommand('ask');
			// A question that no other test asks: what was answered before stands in the same channel.
			await page.keyboard.type('How much is a museum ticket?');
			await page.keyboard.press('Enter');
			const english = messageWith('A ticket costs five dinars.').last();
			await english.waitFor();
			expect(await english.locator('.line').first().getAttribute('dir')).toBe('ltr');
			expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
		});

		it('dismisses a private message', async () => {
			const { beginCommand, messageWith, page } = await visitHudhud({ as: 'another' });
			await beginCommand('help');
			await page.keyboard.press('Enter');
			const help = messageWith('certain news, or none').last();
			await help.locator('.ephemeral-note', { hasText: 'Only you can see this' }).waitFor();
			await help.getByRole('button', { name: 'Dismiss message' }).click();
			await help.waitFor({ state: 'detached' });
			expect(await messageWith('certain news, or none').count()).toBe(0);
		});
	});

	describe('the people', () => {
		it('see the commands that they may use, and are told who they are', async () => {
			const member = await visitHudhud({ as: 'member' });
			const admin = await visitHudhud({ as: 'admin' });
			for (const { box } of [member, admin]) await box.fill('/re');
			await admin.page.getByRole('option', { name: '/reload' }).waitFor();
			expect(await member.page.getByRole('option', { name: '/reload' }).count()).toBe(0);
			expect(await member.page.locator('#who').textContent()).toContain('You are Salma, a member');
			expect(await admin.page.locator('#who').textContent()).toContain('You are Karim, an admin');
		});

		it('differ between member and moderator', async () => {
			const { box, page } = await visitKinds({ as: 'member' });
			await box.fill('/');
			await page.getByRole('option', { name: '/show' }).waitFor();
			expect(await page.getByRole('option', { name: '/hide' }).count()).toBe(0);
			await page.locator('#identity').selectOption('moderator');
			await page.locator('#who', { hasText: 'Noor' }).waitFor();
			await box.fill('/');
			await page.getByRole('option', { name: '/hide' }).waitFor();
		});

		it('hear each other in one server, and not over to another', async () => {
			const salma = await visitKinds({ as: 'member' });
			const sam = await visitKinds({ as: 'another' });
			const layla = await visitKinds({ as: 'stranger' });
			await salma.box.fill('Good morning to all');
			await salma.page.keyboard.press('Enter');
			await sam.messageWith('Good morning to all').waitFor();
			expect(await layla.messages.count()).toBe(0);
		});

		it('write to the bot alone in direct messages, where no command for moderators is offered', async () => {
			const { box, page } = await visitHudhud({ as: 'admin' });
			await page.getByRole('navigation').getByRole('button', { name: 'Hudhud' }).click();
			await box.fill('/');
			await page.getByRole('option', { name: '/ask' }).waitFor();
			expect(await page.getByRole('option', { name: '/reload' }).count()).toBe(0);
		});
	});

	describe('every kind of component', () => {
		it('is drawn: Markdown, embed, picture, file, buttons and menus', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('show');
			await page.keyboard.press('Enter');
			const shown = await pin(messageWith('Heading · عنوان').last());
			await shown.getByRole('heading', { name: 'Heading' }).waitFor();
			expect(await shown.locator('strong', { hasText: 'bold' }).count()).toBe(1);
			expect(await shown.locator('.list li').count()).toBe(2);
			expect(await shown.locator('discord-subscript').textContent()).toContain('small print');
			expect(await shown.locator('.code-line.added').textContent()).toBe('+ added');
			expect(await shown.locator('discord-embed').getAttribute('embed-title')).toBe('An embed');
			expect(await shown.locator('.picture img').getAttribute('alt')).toBe('A single point');
			await expect
				.poll(async () => await page.evaluate("document.querySelector('.picture img').naturalWidth"))
				.toBe(1);
			expect(await shown.getByText('list.txt').count()).toBe(1);
			expect(await shown.getByRole('link', { name: 'Elsewhere' }).getAttribute('href')).toBe(
				'https://example.org/',
			);
			for (const style of [1, 2, 3, 4]) {
				await shown.getByRole('button', { name: `Press ${style}` }).click();
				await messageWith(`Pressed press-${style}`).last().waitFor();
			}
			await shown.getByRole('button', { name: 'Off' }).click({ force: true });
			expect(await messageWith('Pressed off').count()).toBe(0);
		});

		it('says as Discord does that a button brought nothing', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('show');
			const shownBefore = await messageWith('Heading · عنوان').count();
			await page.keyboard.press('Enter');
			// Not one of an earlier test, which the bot may have changed since.
			const shown = await pin(messageWith('Heading · عنوان').nth(shownBefore));
			await shown.getByRole('button', { name: 'Break' }).click();
			await shown.getByText('This interaction failed').waitFor();
		});

		it('lets one choose several lines of a menu by keyboard, and a channel by mouse', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('show');
			await page.keyboard.press('Enter');
			const first = messageWith('Heading · عنوان').last();
			await first.getByRole('combobox', { name: 'Choose some' }).focus();
			for (const key of ['Enter', 'Enter', 'ArrowDown', 'Enter', 'Tab']) await page.keyboard.press(key);
			await messageWith('Chosen 1 and 2').last().waitFor();
			await beginCommand('show');
			await page.keyboard.press('Enter');
			await messageWith('Heading · عنوان').last().getByRole('combobox', { name: 'Choose a channel' }).click();
			await page.getByRole('option', { name: '#news' }).click();
			const news = kinds.discord.world.findGuild(PLAYGROUND_GUILDS[0]?.name ?? '')?.channels[1]?.id;
			await messageWith(`Chosen ${news}`).last().waitFor();
		});

		it('opens a form, refuses what is too short, and hands it in', async () => {
			const { beginCommand, findViolations, messageWith, page } = await visitKinds();
			await beginCommand('form');
			await page.keyboard.press('Enter');
			const form = page.getByRole('dialog', { name: 'علّم البوت · Teach' });
			await form.waitFor();
			expect(await findViolations()).toEqual([]);
			await page.keyboard.type('a');
			await page.keyboard.press('Enter');
			expect(await form.isVisible()).toBe(true);
			await page.keyboard.type('b');
			await page.keyboard.press('Tab');
			await page.keyboard.type('و');
			await page.keyboard.press('Tab');
			for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
			await form.getByRole('button', { name: 'Submit' }).click();
			await messageWith('Filled in ab, و, that').last().waitFor();
			expect(await form.count()).toBe(0);
		});

		it('is reached by the menu of a message, by keyboard', async () => {
			const { box, messageWith, page } = await visitKinds();
			await box.fill('متى؟');
			await page.keyboard.press('Enter');
			const said = messageWith('متى؟').last();
			await said.getByRole('button', { name: 'More actions' }).focus();
			await page.keyboard.press('Enter');
			await page.keyboard.press('End');
			await page.keyboard.press('Enter');
			await messageWith('You mean: متى؟').last().waitFor();
		});
	});

	describe('a command', () => {
		it('takes every kind of option, and says what is wrong with one', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('fill');
			await page.keyboard.press('Enter');
			await page.getByText('This option is required. Specify a value.').waitFor();
			await page.keyboard.type('12');
			await page.keyboard.press('Enter');
			await page.getByText('Input a value of 9 or less.').waitFor();
			await page.locator('#option-count').fill('7');
			for (const [name, typed] of [
				['tone', 'طو'],
				['loud', 'T'],
				['where', 'news'],
				['whom', 'Sal'],
			] as const) {
				await page.getByRole('button', { name: `Add the option ${name}` }).click();
				await page.locator(`#option-${name}`).pressSequentially(typed);
				await page.keyboard.press('Enter');
			}
			await page.keyboard.press('Enter');
			await messageWith('Got 7, long, true, news, Salma').last().waitFor();
		});

		it('is told by its whole name when it is part of another', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('group part');
			await page.keyboard.press('Enter');
			await messageWith('The part').last().waitFor();
		});

		it('shows that the bot thinks, then what it thought of', async () => {
			const { beginCommand, messageWith, page } = await visitKinds();
			await beginCommand('later');
			await page.keyboard.press('Enter');
			await messageWith('Hudhud is thinking').last().waitFor();
			kinds.finish();
			await messageWith('At last').last().waitFor();
			expect(await messageWith('Hudhud is thinking').count()).toBe(0);
		});

		it('says as Discord does that nobody responded', async () => {
			const { beginCommand, messageWith, page, troubles } = await visitKinds();
			await beginCommand('silent');
			await page.keyboard.press('Enter');
			const failed = messageWith('The application did not respond');
			await failed.waitFor();
			await failed.getByRole('button', { name: 'Dismiss message' }).click();
			expect(await failed.count()).toBe(0);
			expect(troubles).toEqual([]);
		});
	});

	it('sends a mention of the bot, which answers, and shows that it types', async () => {
		const { box, messageWith, page } = await visitKinds();
		await box.focus();
		await page.keyboard.type('@Hu');
		await page.getByRole('option', { name: '@Hudhud' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('are you there?');
		await page.keyboard.press('Enter');
		await messageWith('You called me').last().waitFor();
		await box.fill('type');
		await page.keyboard.press('Enter');
		await page.getByText('Hudhud is typing…').waitFor();
	});

	it('shows what an edit of the facts came to, with the lines of the problems', async () => {
		const { page } = await visitHudhud();
		const nothing = { added: [], changed: [], removed: [], otherParts: [], problems: [] };
		const good: FactsEvent = { ...nothing, ok: true, added: ['new-wing'], removed: ['founder'] };
		hudhudPage.announceFacts(good);
		await page.getByText('Facts reloaded: 1 new, 0 changed, 1 removed.').waitFor();
		expect(await page.locator('.note .added').textContent()).toBe('+ new-wing');
		hudhudPage.announceFacts({
			...nothing,
			ok: false,
			problems: ['facts/museum.yaml:3:5: An answer is missing.'],
		});
		await page.getByText('facts/museum.yaml:3:5: An answer is missing.').waitFor();
	});

	it('says that it is not Discord, and can change its language and its theme', async () => {
		const { page } = await visitHudhud();
		await page.getByText('It is not Discord').waitFor();
		await page.getByRole('button', { name: 'العربية', exact: true }).click();
		await page.getByText('ليست ديسكورد').waitFor();
		await page.getByRole('button', { name: 'المظهر الفاتح' }).click();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
	});

	it.each([
		['dark', 'en', undefined],
		['light', 'ar', undefined],
		['light', 'en', PHONE],
		['dark', 'ar', PHONE],
	] as const)(
		'has no fault for axe-core, %s and in %s, and fits its width',
		async (theme, language, phone) => {
			const options = phone === undefined ? {} : { viewport: phone };
			const { beginCommand, findViolations, messageWith, page } = await visitKinds({
				theme,
				language,
				...options,
			});
			await beginCommand('show');
			await page.keyboard.press('Enter');
			await messageWith('Heading · عنوان').last().waitFor();
			const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
			expect(await page.evaluate(wide)).toBe(0);
			const timeline = "document.querySelector('#timeline')";
			expect(await page.evaluate(`${timeline}.scrollWidth - ${timeline}.clientWidth`)).toBe(0);
			expect(await findViolations()).toEqual([]);
			await beginCommand('fill');
			expect(await findViolations()).toEqual([]);
			await page.keyboard.press('Escape');
			await page.keyboard.type('/');
			await page.locator('#suggestions').getByRole('option').first().waitFor();
			expect(await findViolations()).toEqual([]);
		},
	);
});
