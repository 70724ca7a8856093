import { config as readDotenv } from 'dotenv';
import { formatProblem } from '../factbase/problem.ts';
import { BUILT_DIR } from '../learning/base-files.ts';
import { makeBase } from '../learning/make-base.ts';
import { createBaseOpener } from '../learning/open-base.ts';
import { runCommand } from './run-command.ts';

/**
 * The last step of the build: makes the base that `npm start` will open, unless that was done from the same files.
 * Facts with errors are not its business: whoever starts is told of them then.
 */
process.exitCode = await runCommand(async () => {
	const env: NodeJS.ProcessEnv = { ...process.env };
	readDotenv({ quiet: true, processEnv: env });
	const factsDir = env['FACTS_DIR']?.trim() || 'facts';
	const opener = createBaseOpener({
		factsDir,
		keptDir: BUILT_DIR,
		make: async (request) => {
			process.stderr.write(`Reading and learning ${factsDir} ...\n`);
			return await makeBase(request);
		},
	});
	const loaded = await opener.load();
	if (!loaded.ok) process.stderr.write(`${loaded.problems.map(formatProblem).join('\n')}\n`);
	return 0;
});
