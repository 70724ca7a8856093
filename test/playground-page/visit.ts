import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** As long as a busy machine may take; nothing is judged by it. */
const PATIENCE_MS = 20_000;

export interface VisitOptions extends BrowserContextOptions {
	readonly as?: string;
	readonly language?: 'ar' | 'en';
	readonly theme?: 'dark' | 'light';
}

export const PHONE = { width: 360, height: 740 };

/** Somebody at the page, with what went wrong in their browser. */
export interface Visit {
	readonly page: Page;
	readonly messages: Locator;
	readonly box: Locator;
	/** Errors of the console, failed requests, and requests to anywhere else. */
	readonly troubles: readonly string[];
	/** Types `/name ` and waits until the command is begun. */
	readonly beginCommand: (name: string) => Promise<void>;
	/** The message that holds the text. */
	readonly messageWith: (text: string) => Locator;
	/** Checks the page as it stands with axe-core, shadow trees included. */
	readonly findViolations: () => Promise<readonly string[]>;
	readonly leave: () => Promise<void>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the page and waits until one can write. */
export async function visit(
	browser: Browser,
	url: string,
	{ as = 'member', language = 'en', theme = 'dark', ...options }: VisitOptions = {},
): Promise<Visit> {
	const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
	context.setDefaultTimeout(PATIENCE_MS);
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
	});
	page.on('pageerror', (error) => void troubles.push(String(error)));
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol !== 'data:' && origin !== url) troubles.push(`a request to ${origin}`);
	});
	await page.goto(`${url}/?${new URLSearchParams({ as, lang: language, theme }).toString()}`);
	const box = page.locator('#message-box');
	await box.waitFor();
	const messages = page.locator('discord-message');
	return {
		page,
		messages,
		box,
		troubles,
		beginCommand: async (name) => {
			await box.focus();
			await page.keyboard.type(`/${name} `);
			await page.locator('.box.command').waitFor();
		},
		messageWith: (text) => messages.filter({ hasText: text }),
		findViolations: async () => {
			await page.evaluate(AXE);
			return await page.evaluate<readonly string[]>(
				`axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) =>
					id + ': ' + nodes.map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join('; ')))`,
			);
		},
		leave: async () => {
			await context.close();
			expect(troubles).toEqual([]);
		},
	};
}
