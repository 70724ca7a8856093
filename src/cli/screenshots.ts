import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPlayground } from './open-playground.ts';

/** Takes the README's screenshots from the running page: `npm run screenshots`. */

const VIEWPORT = { width: 860, height: 640 };

interface Shot {
	readonly name: string;
	readonly query: Readonly<Record<string, string>>;
	/** What is done on the page first; false when the program cannot do it (yet). */
	readonly prepare: (page: Page) => Promise<boolean>;
}

const SHOTS: readonly Shot[] = [
	{
		name: 'arabic',
		query: { as: 'member', lang: 'ar', theme: 'dark' },
		prepare: async (page) => {
			await ask(page, 'امتى هتبدأ زيارة وانج يي لروسيا؟');
			await pressLast(page, 'اعرض الاقتباس');
			await ask(page, 'kim mesafer ezay?');
			return true;
		},
	},
	{
		name: 'english',
		query: { as: 'another', lang: 'en', theme: 'light' },
		prepare: async (page) => {
			await page.getByRole('navigation').getByRole('button', { name: 'news' }).click();
			await ask(page, 'when does the chinese minister start his visit');
			await ask(page, 'how did kim get home?');
			await pressLast(page, 'Show the quote');
			return true;
		},
	},
	{
		name: 'declined',
		query: { as: 'another', lang: 'en', theme: 'dark' },
		prepare: async (page) => {
			await page.getByRole('navigation').getByRole('button', { name: 'Hudhud' }).click();
			await ask(page, 'how old is wang yi?');
			await ask(page, 'في أي يوم من مارس طلعت مذكرة اعتقال بوتين؟');
			return true;
		},
	},
	{
		name: 'moderator',
		query: { as: 'moderator', lang: 'ar', theme: 'light' },
		prepare: async (page) => {
			await ask(page, 'وين تغدى وانج يي في موسكو؟');
			await ask(page, 'وانج يي تغدى وين في موسكو');
			return await run(page, 'unanswered');
		},
	},
];

/** Runs a command without options; false when it is not on offer. */
async function run(page: Page, name: string): Promise<boolean> {
	const count = await page.locator('discord-message').count();
	await page.locator('#message-box').fill(`/${name} `);
	if ((await page.locator('.box.command').count()) === 0) return false;
	await page.keyboard.press('Enter');
	await waitForMore(page, count);
	return true;
}

async function ask(page: Page, question: string): Promise<void> {
	const count = await page.locator('discord-message').count();
	await page.locator('#message-box').fill('/ask ');
	await page.locator('#option-question').fill(question);
	await page.locator('#send-command').click();
	await waitForMore(page, count);
}

async function pressLast(page: Page, label: string): Promise<void> {
	const count = await page.locator('discord-message').count();
	await page.getByRole('button', { name: label }).last().click();
	await waitForMore(page, count);
}

/** Waits for an answer: what is being sent or thought of is a message, too. */
async function waitForMore(page: Page, count: number): Promise<void> {
	await page.locator('discord-message[id]').nth(count).waitFor();
	await page.locator('.thinking').waitFor({ state: 'detached' });
}

async function take(browser: Browser, url: string, dir: string, shot: Shot): Promise<void> {
	const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
	await page.goto(`${url}/?${new URLSearchParams(shot.query).toString()}`);
	await page.locator('#message-box').waitFor();
	const path = join(dir, `${shot.name}.png`);
	if (await shot.prepare(page)) {
		await page.evaluate('document.fonts.ready');
		await page.mouse.move(0, 0);
		await page.evaluate(
			"document.querySelector('#timeline').scrollTo(0, 1e6); document.activeElement.blur()",
		);
		await page.screenshot({ path });
		process.stdout.write(`${path}: ${Math.ceil((await stat(path)).size / 1024)} KiB\n`);
	} else {
		process.stdout.write(`${path}: not taken, the command it shows is not registered\n`);
	}
	await page.close();
}

async function main(): Promise<void> {
	const dir = process.argv[2] ?? join('docs', 'screenshots');
	await mkdir(dir, { recursive: true });
	const { browser, close, url } = await openPlayground();
	try {
		for (const shot of SHOTS) await take(browser, url, dir, shot);
	} finally {
		await close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
});
