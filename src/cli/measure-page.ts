import { openPlayground } from './open-playground.ts';

/** Prints how much the page weighs and how soon one can write in it: `npm run measure:page`. */

const VISITS = 5;

interface Measured {
	readonly bytes: number;
	readonly files: number;
	readonly interactive: number;
}

/** Run in the page: what came over the wire, and when the box stood there with the focus. */
const LOOK = `(() => {
	const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
		.filter(({ name }) => !name.includes('/playground/') && !name.startsWith('data:'));
	return {
		bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
		files: entries.length,
		interactive: performance.getEntriesByName('interactive')[0].startTime,
	};
})()`;

async function main(): Promise<void> {
	const { browser, close, url } = await openPlayground();
	try {
		const visits: Measured[] = [];
		for (let visit = 0; visit < VISITS; visit += 1) {
			// A context of its own has nothing in its cache.
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.goto(url);
			await page.locator('#message-box').waitFor();
			await page.evaluate('document.fonts.ready.then(() => undefined)');
			visits.push(await page.evaluate<Measured>(LOOK));
			await context.close();
		}
		const times = visits.map(({ interactive }) => Math.round(interactive)).sort((one, other) => one - other);
		const [first] = visits;
		process.stdout.write(
			`${((first?.bytes ?? 0) / 1024).toFixed(1)} KiB in ${first?.files ?? 0} files, as sent compressed\n` +
				`interactive after ${times.join(', ')} ms (${VISITS} first visits)\n`,
		);
	} finally {
		await close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
});
