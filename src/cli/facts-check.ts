import { normalise } from '../answering/normalise.ts';
import { checkFacts } from '../factbase/check-facts.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(
	async () =>
		await checkFacts(
			process.argv.slice(2),
			{
				out: (line) => process.stdout.write(`${line}\n`),
				err: (line) => process.stderr.write(`${line}\n`),
			},
			normalise,
		),
);
