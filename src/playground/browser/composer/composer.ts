import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Session } from '../session.ts';
import { isDirect, wordsOf } from '../state.ts';
import { EMPTY_FIELD, isCompletedByBot, listFieldChoices, readFields } from './fields.ts';
import type { Field, FieldChoice, FieldValue, ReadFields } from './fields.ts';
import { focusOn } from './focus.ts';
import { nameMentions, suggestMentions } from './mentions.ts';
import { listSlashCommands } from './slash-commands.ts';
import type { SlashCommand } from './slash-commands.ts';
import { SuggestionList } from './suggestion-list.ts';

/** As long as a typist pauses between words; the bot is not asked for every letter. */
const PAUSE_MS = 120;

/** The box at the foot of the page: a message, or a command with its options. */
export class Composer {
	text = '';
	command: SlashCommand | undefined;
	fields = new Map<string, Field>();
	/** Names of the options on show, required ones first. */
	shown: readonly string[] = [];
	readonly list: SuggestionList;
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
		this.list = new SuggestionList(session.draw);
	}

	/** The slash commands that can be used here and now. */
	commands(): readonly SlashCommand[] {
		const { state } = this.#session;
		return listSlashCommands(isDirect(state) ? state.commands.direct : state.commands.guild);
	}

	/** Takes what was written into the box, and suggests commands or members. */
	write(text: string, caret: number): void {
		this.text = text;
		const exact = this.commands().find(({ name }) => text.startsWith(`/${name} `));
		if (exact !== undefined) return this.begin(exact, text.slice(exact.name.length + 2));
		if (text.startsWith('/')) return this.#suggestCommands(text.slice(1).toLowerCase());
		const { scene } = this.#session.state;
		const found = scene === undefined ? undefined : suggestMentions(text, caret, scene);
		if (found === undefined) return this.list.close();
		this.list.open(
			found.people.map(({ name }) => ({
				label: `@${name}`,
				pick: () => {
					this.text = `${text.slice(0, found.from)}@${name} ${text.slice(caret).trimStart()}`;
					this.list.close();
					focusOn('#message-box');
				},
			})),
			0,
		);
	}

	#suggestCommands(typed: string): void {
		const fitting = this.commands().filter(({ name }) => name.startsWith(typed));
		this.list.open(
			fitting.map((command) => ({
				label: `/${command.name}`,
				description: command.description,
				pick: () => this.begin(command, ''),
			})),
			0,
		);
	}

	/** Sends what stands in the box as a message. */
	async send(): Promise<void> {
		const { scene } = this.#session.state;
		const text = this.text.trim();
		if (text === '' || scene === undefined) return;
		this.text = '';
		this.list.close();
		await this.#session.say(nameMentions(text, scene)).catch(() => {
			// What could not be sent is not lost.
			this.text = text;
			this.#session.draw();
		});
	}

	/** Begins a command; `first` is what was written already, for its first option. */
	begin(command: SlashCommand, first: string): void {
		this.command = command;
		this.text = '';
		const required = command.options.filter((option) => option.required === true);
		const [start] = required.length > 0 || first === '' ? required : command.options;
		this.shown = [...new Set([...required, ...(start === undefined ? [] : [start])].map(({ name }) => name))];
		this.fields = new Map(start === undefined ? [] : [[start.name, { ...EMPTY_FIELD, text: first }]]);
		this.list.close();
		focusOn(start === undefined ? '#send-command' : `#option-${start.name}`);
	}

	/** Leaves the command; its name stays in the box, so that another can be typed. */
	cancel(): void {
		this.command = undefined;
		this.text = '';
		this.list.close();
		focusOn('#message-box');
	}

	addOption(name: string): void {
		this.shown = [...this.shown, name];
		this.#session.draw();
		focusOn(`#option-${name}`);
	}

	fieldOf(name: string): Field {
		return this.fields.get(name) ?? EMPTY_FIELD;
	}

	/** Takes what was written into an option, and suggests values for it. */
	fill(option: APIApplicationCommandBasicOption, text: string): void {
		this.fields.set(option.name, { text, error: '' });
		void this.suggest(option);
	}

	/** Offers the values of an option: a closed list at once, the bot's own choices once it has told them. */
	async suggest(option: APIApplicationCommandBasicOption): Promise<void> {
		const { state } = this.#session;
		const { scene } = state;
		const field = this.fieldOf(option.name);
		if (scene === undefined || field.picked !== undefined) return this.list.close();
		const { isLatest } = this.list.begin();
		const pick = (choices: readonly FieldChoice[], active: number): void =>
			this.list.open(
				choices.map(({ label, value }) => ({ label, pick: () => this.#pick(option, label, value) })),
				active,
			);
		const closed = listFieldChoices(option, scene, wordsOf(state));
		if (closed !== undefined) {
			const typed = field.text.trim().toLowerCase();
			return pick(
				closed.filter(({ label }) => label.toLowerCase().includes(typed)),
				0,
			);
		}
		if (!isCompletedByBot(option) || this.command === undefined) return this.list.close();
		this.list.wait();
		await new Promise((resolve) => {
			setTimeout(resolve, PAUSE_MS);
		});
		if (!isLatest() || this.command === undefined) return;
		try {
			const others = this.#read(option.name).values;
			const result = await this.#session.complete(this.command.name, option.name, field.text, others);
			// What was typed meanwhile has asked again.
			if (!isLatest()) return;
			// One's own words may be sent as well, so nothing is picked before an arrow key chose it.
			pick(result.choices?.map(({ name, value }) => ({ label: name, value })) ?? [], -1);
		} catch {
			if (isLatest()) this.list.fail();
		}
	}

	#pick(option: APIApplicationCommandBasicOption, text: string, picked: FieldValue): void {
		this.fields.set(option.name, { text, picked, error: '' });
		this.list.close();
		const next = this.shown.find((name) => this.fieldOf(name).text === '');
		focusOn(`#option-${next ?? option.name}`);
	}

	/** Sends the command, or shows what is wrong with its options. */
	submit(): void {
		const { command } = this;
		if (command === undefined) return;
		const { errors, values } = this.#read();
		if (errors.size > 0) {
			for (const [name, error] of errors) {
				this.fields.set(name, { ...this.fieldOf(name), error });
				if (!this.shown.includes(name)) this.shown = [...this.shown, name];
			}
			this.list.close();
			const [first] = errors.keys();
			return focusOn(`#option-${first}`);
		}
		this.cancel();
		void this.#session.run(command.name, values);
	}

	/** Reads all options; without `except`, which is being typed. */
	#read(except?: string): ReadFields {
		const { state } = this.#session;
		const options = (this.command?.options ?? []).filter(({ name }) => name !== except);
		return readFields(options, (name) => this.fieldOf(name), state.scene, wordsOf(state));
	}
}
