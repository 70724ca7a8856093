import { renameCommand } from '../src/discord/command.ts';
import type { Command } from '../src/discord/command.ts';
import { answerMessage } from './answer-message.ts';
import { ask } from './ask.ts';
import { explain } from './explain.ts';
import { exportTaught } from './export.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { post } from './post.ts';
import { privacy } from './privacy.ts';
import { reload } from './reload.ts';
import { settings } from './settings.ts';
import { stats } from './stats.ts';
import { teach } from './teach.ts';
import { topics } from './topics.ts';
import { unanswered } from './unanswered.ts';

/** All commands. To add one: write its file beside this one, then add a line here. */
export const commands: readonly Command[] = [
	ask,
	renameCommand(ask, 'اسأل'), // an Arabic keyboard need not be switched to type "ask"
	answerMessage,
	topics,
	language,
	help,
	privacy,
	post,
	unanswered,
	teach,
	stats,
	explain,
	settings,
	reload,
	exportTaught,
];
