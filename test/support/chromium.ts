import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../src/cli/find-chromium.ts';

/** The path of a Chromium; undefined where none is installed, which CI does not accept. */
export function findChromiumForTests(): string | undefined {
	const path = findChromium();
	if (path === undefined && process.env['CI'] === 'true') {
		throw new Error('No Chromium is installed, and in CI the tests of the page must run: see .ci/run.');
	}
	return path;
}

/** Starts it without a screen. */
export async function startChromium(executablePath: string): Promise<Browser> {
	return await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}
