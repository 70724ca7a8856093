import type { ActionBodies, ActionResult, FilledOptions, ShownMessage } from '../page/protocol.ts';
import { act, ActionFailure } from './backend.ts';
import { followEvents } from './follow-events.ts';
import { keepState, wordsOf } from './state.ts';
import type { State, Theme } from './state.ts';
import type { PageLanguage } from './words.ts';

/** What a visitor can do; each one draws the page anew. */
export interface Session {
	readonly state: State;
	readonly draw: () => void;
	connect(): void;
	become(as: string): void;
	speak(language: PageLanguage): void;
	dress(theme: Theme): void;
	enter(channel: string): void;
	say(text: string): Promise<void>;
	run(name: string, options: FilledOptions): Promise<void>;
	complete(name: string, option: string, typed: string, options: FilledOptions): Promise<ActionResult>;
	press(message: ShownMessage, customId: string): Promise<void>;
	select(message: ShownMessage, customId: string, values: readonly string[]): Promise<void>;
	useMenu(message: ShownMessage, name: string, onMessage: boolean): Promise<void>;
	submitModal(values: ActionBodies['modal']['values']): Promise<void>;
	dismiss(message: ShownMessage): Promise<void>;
	openMenu(messageId: string | undefined): void;
	replyTo(message: ShownMessage | undefined): void;
	forget(sending: number): void;
}

/** Ties the state to the backend. */
export function createSession(state: State, draw: () => void): Session {
	let leave = (): void => undefined;
	let count = 0;
	const acting = () => ({ as: state.as, channel: state.channel });
	const take = ({ modal }: ActionResult): void => {
		state.modal = modal ?? state.modal;
		state.modalError = '';
	};
	/** Runs a command: it shows as being sent until its response comes, and stays when none does. */
	const send = async (name: string, sendIt: () => Promise<ActionResult>): Promise<void> => {
		count += 1;
		const sending = { key: count, channel: state.channel, name, failed: false };
		state.sending.push(sending);
		draw();
		try {
			take(await sendIt());
			state.sending = state.sending.filter((other) => other !== sending);
		} catch {
			sending.failed = true;
		}
		draw();
	};
	/** Uses a component: what goes wrong is told below it. */
	const use = async (message: ShownMessage, useIt: () => Promise<ActionResult>): Promise<void> => {
		const { id } = message.message;
		state.failures.delete(id);
		draw();
		try {
			take(await useIt());
		} catch {
			state.failures.set(id, 'failed');
		}
		draw();
	};

	const session: Session = {
		state,
		draw,
		connect: () => {
			leave();
			leave = followEvents(state, draw);
		},
		become: (as) => {
			Object.assign(state, { as, channel: '', sending: [], failures: new Map(), modal: undefined });
			Object.assign(state, { menu: undefined, replyTo: undefined });
			keepState(state);
			session.connect();
		},
		speak: (language) => {
			state.language = language;
			keepState(state);
			draw();
		},
		dress: (theme) => {
			state.theme = theme;
			keepState(state);
			draw();
		},
		enter: (channel) => {
			Object.assign(state, { channel, menu: undefined, replyTo: undefined });
			draw();
		},
		say: async (text) => {
			const { replyTo } = state;
			const reply = replyTo === undefined ? {} : { replyTo: replyTo.message.id };
			state.replyTo = undefined;
			await act('say', { ...acting(), text, ...reply });
			draw();
		},
		run: async (name, options) =>
			await send(`/${name}`, async () => await act('command', { ...acting(), name, options })),
		complete: async (name, option, typed, options) =>
			await act('autocomplete', { ...acting(), name, option, typed, options }),
		press: async (message, customId) =>
			await use(
				message,
				async () => await act('press', { ...acting(), message: message.message.id, customId }),
			),
		select: async (message, customId, values) =>
			await use(
				message,
				async () => await act('select', { ...acting(), message: message.message.id, customId, values }),
			),
		useMenu: async (message, name, onMessage) =>
			await send(
				name,
				async () => await act('menu', { ...acting(), name, message: message.message.id, onMessage }),
			),
		submitModal: async (values) => {
			const { modal } = state;
			if (modal === undefined) return;
			state.modalError = '';
			try {
				const result = await act('modal', { ...acting(), interaction: modal.interaction, values });
				state.modal = undefined;
				take(result);
			} catch (error) {
				const reason = error instanceof ActionFailure && error.kind === 'refused' ? error.reason : undefined;
				state.modalError = reason ?? wordsOf(state).modalFailed;
			}
			draw();
		},
		dismiss: async (message) => {
			state.messages.delete(message.message.id);
			draw();
			await act('dismiss', { ...acting(), message: message.message.id });
		},
		openMenu: (messageId) => {
			state.menu = messageId;
			draw();
		},
		replyTo: (message) => {
			state.replyTo = message;
			draw();
		},
		forget: (key) => {
			state.sending = state.sending.filter((sending) => sending.key !== key);
			draw();
		},
	};
	return session;
}
