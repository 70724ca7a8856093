import { parseAskArguments, runAsk } from './ask-command.ts';
import { openAnswering } from './open-answering.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(async () => {
	const parsed = parseAskArguments(process.argv.slice(2));
	if (typeof parsed === 'string') {
		process.stderr.write(`${parsed}\n`);
		return 2;
	}
	const answering = await openAnswering(parsed.factsDir);
	await runAsk(parsed, answering, process.stdin, (line) => process.stdout.write(`${line}\n`));
	return 0;
});
