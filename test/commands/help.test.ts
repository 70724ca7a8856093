import { expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { setStage } from '../support/set-stage.ts';

it('/help says in both languages what can be done, with questions of the base, privately', async () => {
	const stage = await setStage();
	const { ephemeral, message } = await stage.discord.person({ name: 'Amal' }).command('help');
	expect(ephemeral).toBe(true);
	for (const text of [ar.helpAsk, en.helpAsk, '> متى يفتح المتحف؟', '> When does the museum open?']) {
		expect(message.content).toContain(text);
	}
	await stage.close();
});
