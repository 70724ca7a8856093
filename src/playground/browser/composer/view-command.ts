import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { OPTION_TYPE } from '../constants.ts';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import type { Composer } from './composer.ts';

/** Draws a command that is being filled in, an option at a time. */
export function renderCommand(session: Session, composer: Composer) {
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
		if (composer.list.handleKey(event)) event.preventDefault();
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
			aria-expanded=${composer.list.status === 'open' ? 'true' : 'false'}
			aria-activedescendant=${composer.list.active < 0 ? nothing : `suggestion-${composer.list.active}`}
			aria-required=${option.required === true ? 'true' : 'false'}
			aria-invalid=${error === '' ? 'false' : 'true'}
			aria-describedby="about-${name}"
			.value=${live(text)}
			@input=${({ currentTarget }: InputEvent) => composer.fill(option, (currentTarget as HTMLInputElement).value)}
			@focus=${() => void composer.suggest(option)}
			@blur=${() => composer.list.close()}
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
