/** Entry of the bot to compare with: discord.js and nothing else, which says "pong" to whatever it is asked. */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { ask } from '../../commands/ask.ts';

const client = new Client({
	intents: [GatewayIntentBits.Guilds],
	rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
	if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
client.once(Events.ClientReady, ({ application }) => {
	// The same command as Hudhud's, so that the same is asked of both.
	void application.commands.set([ask.data]).then(() => process.stdout.write('pong is ready\n'));
});
process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env['DISCORD_TOKEN']);
