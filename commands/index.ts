import { renameCommand } from '../src/discord/command.ts';
import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { reload } from './reload.ts';
import { topics } from './topics.ts';

/** All commands. To add one: write its file beside this one, then add a line here. */
export const commands: readonly Command[] = [
	ask,
	renameCommand(ask, 'اسأل'), // an Arabic keyboard need not be switched to type "ask"
	topics,
	help,
	reload,
];
