/** Entry of the process that makes a base, so that the bot goes on answering meanwhile. */
import { makeBase, type MakeRequest } from './make-base.ts';

process.once('message', (request) => {
	void makeBase(request as MakeRequest).then((made) => process.send?.(made, () => process.disconnect()));
});
// Whoever asked is gone: nobody waits for an answer.
process.once('disconnect', () => process.exit());
