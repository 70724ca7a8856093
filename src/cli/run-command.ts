/**
 * Runs the body of a command and turns what it throws into one sentence on standard error.
 * @returns the exit code: that of the body, or 1.
 */
export async function runCommand(body: () => Promise<number>): Promise<number> {
	try {
		return await body();
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
}
