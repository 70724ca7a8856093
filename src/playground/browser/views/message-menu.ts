import { html, nothing } from 'lit';
import type { ShownMessage } from '../../page/protocol.ts';
import { COMMAND_TYPE } from '../constants.ts';
import type { Session } from '../session.ts';
import { isDirect, wordsOf } from '../state.ts';

interface Entry {
	readonly label: string;
	readonly choose: () => void;
	readonly group: 'app' | 'message';
}

/** The button of a message that opens its menu, with the bot's context-menu commands; after WAI-ARIA's menu button. */
export function renderMessageMenu(session: Session, shown: ShownMessage) {
	const { state } = session;
	const words = wordsOf(state);
	const { id } = shown.message;
	const isOpen = state.menu === id;
	const close = (): void => {
		session.openMenu(undefined);
		document.querySelector<HTMLElement>(`#menu-button-${id}`)?.focus();
	};
	const toggle = (): void => {
		if (isOpen) return close();
		session.openMenu(id);
		const menu = document.querySelector(`#menu-${id}`);
		menu?.scrollIntoView({ block: 'nearest' });
		menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
	};
	return html`<div
		class="message-menu ${isOpen ? 'is-open' : ''}"
		@focusout=${(event: FocusEvent) => leave(event, session)}
	>
		<button
			id="menu-button-${id}"
			type="button"
			class="icon-button"
			aria-haspopup="menu"
			aria-expanded=${isOpen ? 'true' : 'false'}
			aria-label=${words.moreActions}
			title=${words.moreActions}
			@click=${toggle}
		>
			<span aria-hidden="true">⋯</span>
		</button>
		${
			isOpen
				? html`<div
						id="menu-${id}"
						role="menu"
						aria-label=${words.moreActions}
						class="menu"
						@keydown=${(event: KeyboardEvent) => move(event, close)}
					>
						${renderEntries(listEntries(session, shown), words.apps, close)}
					</div>`
				: nothing
		}
	</div>`;
}

function renderEntries(entries: readonly Entry[], apps: string, close: () => void) {
	const renderEntry = ({ choose, label }: Entry) =>
		html`<button
			type="button"
			role="menuitem"
			tabindex="-1"
			dir="auto"
			@click=${() => {
				close();
				choose();
			}}
		>
			${label}
		</button>`;
	const ofApps = entries.filter(({ group }) => group === 'app');
	return html`${entries.filter(({ group }) => group === 'message').map(renderEntry)}
	${
		ofApps.length === 0
			? nothing
			: html`<div role="group" aria-label=${apps}>
					<p aria-hidden="true">${apps}</p>
					${ofApps.map(renderEntry)}
				</div>`
	}`;
}

function listEntries(session: Session, shown: ShownMessage): readonly Entry[] {
	const { state } = session;
	const words = wordsOf(state);
	const offered = isDirect(state) ? state.commands.direct : state.commands.guild;
	const reply: Entry = {
		group: 'message',
		label: words.reply,
		choose: () => {
			session.replyTo(shown);
			document.querySelector<HTMLElement>('#message-box')?.focus();
		},
	};
	const copy: Entry = {
		group: 'message',
		label: words.copyText,
		choose: () => void navigator.clipboard.writeText(shown.message.content).catch(() => undefined),
	};
	const apps = offered
		.filter(({ type }) => type === COMMAND_TYPE.Message || type === COMMAND_TYPE.User)
		.map(({ name, type }): Entry => ({
			group: 'app',
			label: name,
			choose: () => void session.useMenu(shown, name, type === COMMAND_TYPE.Message),
		}));
	return [reply, copy, ...apps];
}

function move(event: KeyboardEvent, close: () => void): void {
	const menu = event.currentTarget as HTMLElement;
	const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
	const at = items.indexOf(event.target as HTMLElement);
	const last = items.length - 1;
	const next: Readonly<Record<string, number>> = {
		ArrowDown: at === last ? 0 : at + 1,
		ArrowUp: at === 0 ? last : at - 1,
		Home: 0,
		End: last,
	};
	if (event.key === 'Escape') close();
	else if (next[event.key] === undefined) return;
	else items[next[event.key] ?? 0]?.focus();
	event.preventDefault();
}

/** A menu closes when the focus goes elsewhere. */
function leave(event: FocusEvent, session: Session): void {
	const menu = event.currentTarget as HTMLElement;
	const to = event.relatedTarget;
	if (session.state.menu !== undefined && to instanceof Node && !menu.contains(to))
		session.openMenu(undefined);
}
