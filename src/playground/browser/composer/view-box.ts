import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../session.ts';
import { isDirect, pageDirection, wordsOf } from '../state.ts';
import type { Composer } from './composer.ts';

/** Draws the box that a message is written in. */
export function renderBox(session: Session, composer: Composer) {
	const { state } = session;
	const words = wordsOf(state);
	const place = state.scene?.channels.find(({ id }) => id === state.channel)?.name ?? '';
	const placeholder = isDirect(state) ? words.writeTo(state.scene?.bot.name ?? '') : words.writeIn(place);
	const onKey = (event: KeyboardEvent): void => {
		// A word that is still being composed (Japanese, Chinese) takes Enter for itself.
		if (event.isComposing) return;
		if (composer.list.handleKey(event)) event.preventDefault();
		else if (event.key === 'Enter' && !event.shiftKey) {
			event.preventDefault();
			void composer.send();
		} else if (event.key === 'Escape') session.replyTo(undefined);
	};
	return html`<form
		class="box"
		@submit=${(event: Event) => {
			event.preventDefault();
			void composer.send();
		}}
	>
		<button
			type="button"
			class="icon-button"
			aria-label=${words.commands}
			title=${words.commands}
			@click=${() => {
				composer.write('/', 1);
				document.querySelector<HTMLElement>('#message-box')?.focus();
			}}
		>
			<span aria-hidden="true">/</span>
		</button>
		<textarea
			id="message-box"
			rows=${Math.min(8, composer.text.split('\n').length)}
			dir=${composer.text === '' ? pageDirection(state) : 'auto'}
			maxlength="2000"
			autocomplete="off"
			placeholder=${placeholder}
			aria-label=${words.box}
			aria-autocomplete="list"
			aria-haspopup="listbox"
			aria-controls="suggestions"
			aria-activedescendant=${composer.list.active < 0 ? nothing : `suggestion-${composer.list.active}`}
			.value=${live(composer.text)}
			@input=${({ currentTarget }: InputEvent) => {
				const box = currentTarget as HTMLTextAreaElement;
				composer.write(box.value, box.selectionEnd);
			}}
			@keydown=${onKey}
			@blur=${() => composer.list.close()}
		></textarea>
		<button type="submit" class="icon-button" aria-label=${words.send} title=${words.send}>
			<span aria-hidden="true" class="send">➤</span>
		</button>
	</form>`;
}
