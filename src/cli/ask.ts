import { MODELS_DIR } from '../learning/model-file.ts';
import { prepareAnswering } from '../learning/prepare-answering.ts';
import { parseAskArguments, runAsk } from './ask-command.ts';
import { openFacts, openLanguage } from './open-facts.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(async () => {
	const parsed = parseAskArguments(process.argv.slice(2));
	if (typeof parsed === 'string') {
		process.stderr.write(`${parsed}\n`);
		return 2;
	}
	const [base, language] = await Promise.all([openFacts(parsed.factsDir), openLanguage()]);
	const answering = await prepareAnswering(base, { language, modelsDir: MODELS_DIR });
	await runAsk(parsed, answering, process.stdin, (line) => process.stdout.write(`${line}\n`));
	return 0;
});
