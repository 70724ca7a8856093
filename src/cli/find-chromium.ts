import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu, Fedora and macOS put it. */
const PATHS: readonly string[] = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Root, as in a container, has no sandbox for it; the rest keeps it from asking for a screen or the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
];

/** The path of an installed Chromium: the one named by `CHROMIUM`, or one in its usual place. */
export function findChromium(): string | undefined {
	return [process.env['CHROMIUM'] ?? '', ...PATHS].find((path) => path !== '' && existsSync(path));
}
