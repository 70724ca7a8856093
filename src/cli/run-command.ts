/** Whoever reads may have seen enough, as `head` has: that is no failure of the command. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
}

/**
 * Runs the body of a command and turns what it throws into one sentence on standard error.
 * @returns the exit code: that of the body, or 1.
 */
export async function runCommand(body: () => Promise<number>): Promise<number> {
	process.stdout.on('error', endWhenNobodyReads);
	try {
		return await body();
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
}
