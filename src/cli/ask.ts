import { prepareAnswering } from '../learning/prepare-answering.ts';
import { parseAskArguments, runAsk } from './ask-command.ts';
import { openFacts } from './open-facts.ts';
import { runCommand } from './run-command.ts';

const MODELS_DIR = 'data/models';

process.exitCode = await runCommand(async () => {
	const parsed = parseAskArguments(process.argv.slice(2));
	if (typeof parsed === 'string') {
		process.stderr.write(`${parsed}\n`);
		return 2;
	}
	const answering = await prepareAnswering(await openFacts(parsed.factsDir), { modelsDir: MODELS_DIR });
	await runAsk(parsed, answering, process.stdin, (line) => process.stdout.write(`${line}\n`));
	return 0;
});
