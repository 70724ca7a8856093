import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { OPTION_TYPE } from '../constants.ts';
import type { Session } from '../session.ts';
import { isDirect, pageDirection, wordsOf } from '../state.ts';
import { nameOf } from '../views/message.ts';
import type { Composer } from './composer.ts';

/** Draws the box at the foot of the page, with what it suggests above it. */
export function renderComposer(session: Session, composer: Composer) {
	const { replyTo } = session.state;
	const words = wordsOf(session.state);
	return html`<div class="composer">
		${renderSuggestions(session, composer)}
		${
			replyTo === undefined
				? nothing
				: html`<div class="replying">
						<span>${words.replyingTo(nameOf(replyTo.message.author))}</span>
						<button
							type="button"
							class="icon-button"
							aria-label=${words.cancel}
							@click=${() => session.replyTo(undefined)}
						>
							<span aria-hidden="true">✕</span>
						</button>
					</div>`
		}
		${composer.command === undefined ? renderBox(session, composer) : renderCommand(session, composer)}
	</div>`;
}

function renderBox(session: Session, composer: Composer) {
	const { state } = session;
	const words = wordsOf(state);
	const place = state.scene?.channels.find(({ id }) => id === state.channel)?.name ?? '';
	const placeholder = isDirect(state) ? words.writeTo(state.scene?.bot.name ?? '') : words.writeIn(place);
	const onKey = (event: KeyboardEvent): void => {
		// A word that is still being composed (Japanese, Chinese) takes Enter for itself.
		if (event.isComposing) return;
		if (composer.handleKey(event)) event.preventDefault();
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
			aria-activedescendant=${composer.active < 0 ? nothing : `suggestion-${composer.active}`}
			.value=${live(composer.text)}
			@input=${({ currentTarget }: InputEvent) => {
				const box = currentTarget as HTMLTextAreaElement;
				composer.write(box.value, box.selectionEnd);
			}}
			@keydown=${onKey}
			@blur=${() => composer.closeSuggestions()}
		></textarea>
		<button type="submit" class="icon-button" aria-label=${words.send} title=${words.send}>
			<span aria-hidden="true" class="send">➤</span>
		</button>
	</form>`;
}

function renderCommand(session: Session, composer: Composer) {
	const words = wordsOf(session.state);
	const { command, shown } = composer;
	if (command === undefined) return nothing;
	const visible = shown.flatMap((name) => command.options.find((option) => option.name === name) ?? []);
	const hidden = command.options.filter(({ name }) => !shown.includes(name));
	return html`<form
		class="box command"
		aria-label=${`/${command.name}`}
		@submit=${(event: Event) => {
			event.preventDefault();
			composer.submit();
		}}
		@keydown=${(event: KeyboardEvent) => {
			if (event.key === 'Escape' && !event.defaultPrevented) composer.cancel();
		}}
	>
		<button
			type="button"
			class="icon-button"
			aria-label=${words.cancel}
			title=${words.cancel}
			@click=${() => composer.cancel()}
		>
			<span aria-hidden="true">✕</span>
		</button>
		<div class="command-parts">
			<bdi class="command-name">/${command.name}</bdi>
			${visible.map((option) => renderField(option, composer))}
			${hidden.map(
				({ description, name }) =>
					html`<button
						type="button"
						class="add-option"
						title=${description}
						aria-label=${words.addOption(name)}
						@click=${() => composer.addOption(name)}
					>
						+ <bdi>${name}</bdi>
					</button>`,
			)}
		</div>
		<button id="send-command" type="submit" class="icon-button" aria-label=${words.send} title=${words.send}>
			<span aria-hidden="true" class="send">➤</span>
		</button>
	</form>`;
}

function renderField(option: APIApplicationCommandBasicOption, composer: Composer) {
	const { description, name, type } = option;
	const { error, text } = composer.fieldOf(name);
	const onKey = (event: KeyboardEvent): void => {
		if (event.isComposing) return;
		if (composer.handleKey(event)) event.preventDefault();
		else if (event.key === 'Backspace' && text === '' && composer.shown[0] === name) {
			event.preventDefault();
			composer.cancel();
		}
	};
	return html`<div class="option ${error === '' ? '' : 'is-wrong'}">
		<label for="option-${name}"><bdi>${name}</bdi></label>
		<input
			id="option-${name}"
			type="text"
			dir="auto"
			autocomplete="off"
			inputmode=${type === OPTION_TYPE.Integer || type === OPTION_TYPE.Number ? 'decimal' : 'text'}
			role="combobox"
			aria-autocomplete="list"
			aria-controls="suggestions"
			aria-expanded=${composer.status === 'open' ? 'true' : 'false'}
			aria-activedescendant=${composer.active < 0 ? nothing : `suggestion-${composer.active}`}
			aria-required=${option.required === true ? 'true' : 'false'}
			aria-invalid=${error === '' ? 'false' : 'true'}
			aria-describedby="about-${name}"
			.value=${live(text)}
			@input=${({ currentTarget }: InputEvent) => composer.fill(option, (currentTarget as HTMLInputElement).value)}
			@focus=${() => void composer.suggest(option)}
			@blur=${() => composer.closeSuggestions()}
			@keydown=${onKey}
		/>
		<p
			id="about-${name}"
			class=${error === '' ? 'option-hint' : 'failure'}
			role=${error === '' ? nothing : 'alert'}
		>
			${error === '' ? description : error}
		</p>
	</div>`;
}

function renderSuggestions(session: Session, composer: Composer) {
	const words = wordsOf(session.state);
	const { active, status, suggestions } = composer;
	const notices: Readonly<Record<string, string>> = {
		loading: words.loadingOptions,
		failed: words.optionsFailed,
		open: suggestions.length === 0 ? words.noOptions : '',
	};
	const notice = notices[status] ?? '';
	return html`<div class="suggestions" ?hidden=${status === 'idle'}>
		${notice === '' ? nothing : html`<p class="suggestions-notice" role="status">${notice}</p>`}
		<ul
			id="suggestions"
			tabindex="0"
			role="listbox"
			aria-label=${words.suggestions}
			?hidden=${suggestions.length === 0}
		>
			${suggestions.map(
				({ description, label, pick }, index) =>
					html`<li
						id="suggestion-${index}"
						role="option"
						aria-selected=${index === active ? 'true' : 'false'}
						class=${index === active ? 'is-active' : ''}
						@mousedown=${(event: Event) => event.preventDefault()}
						@click=${pick}
					>
						<span class="suggestion-label" dir="auto">${label}</span>
						${description === undefined ? nothing : html`<span class="suggestion-description" dir="auto">${description}</span>`}
					</li>`,
			)}
		</ul>
	</div>`;
}
