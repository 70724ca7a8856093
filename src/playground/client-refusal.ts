/**
 * What Discord's own client would not let a person do: an unknown or hidden command, a missing option, a
 * disabled button. It never reaches the bot.
 */
export class ClientRefusal extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'ClientRefusal';
	}
}
