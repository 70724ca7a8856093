/**
 * Entry of the bot. Signals are heard before anything else is read: as process 1 of a container there is nobody else to
 * obey them, and reading the program takes half a second.
 */
import { superviseProcess } from './supervise.ts';

const supervisor = superviseProcess(process);
try {
	const { main } = await import('./main.ts');
	await main(supervisor);
} catch (error) {
	supervisor.failStart(error);
}
