import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord-api-types/v10';
import { COMPONENT_TYPE, TEXT_INPUT_STYLE } from '../constants.ts';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import { drawAvatar } from './avatar.ts';
import { renderMarkdown } from './markdown.ts';
import { namesOf } from './message.ts';
import { listChoices } from './select-choices.ts';

type Row = APIModalInteractionResponseCallbackData['components'][number];

/** What was chosen in the menus of the modal that is open, by custom_id; text stands in its inputs. */
let chosen = new Map<string, readonly string[]>();
let openInteraction: string | undefined;

/** Draws the modal that the bot opened. Skyra's own takes no values out, so the page's own dialog does. */
export function renderModal(session: Session) {
	const { modal, modalError, scene } = session.state;
	if (modal?.interaction !== openInteraction) chosen = new Map();
	openInteraction = modal?.interaction;
	if (modal === undefined || scene === undefined) return nothing;
	const words = wordsOf(session.state);
	const close = (): void => {
		session.state.modal = undefined;
		session.draw();
	};
	return html`<dialog
		class="modal"
		aria-labelledby="modal-title"
		${ref((element) => open(element))}
		@close=${close}
		@cancel=${close}
	>
		<form method="dialog" @submit=${(event: SubmitEvent) => submit(event, session)}>
			<header>
				<img src=${drawAvatar(scene.bot.id, scene.bot.name, true)} alt="" />
				<h2 id="modal-title" dir="auto">${modal.data.title}</h2>
				<button type="button" class="icon-button" aria-label=${words.cancel} @click=${close}>
					<span aria-hidden="true">✕</span>
				</button>
			</header>
			<div class="modal-body">
				<p class="modal-note">${words.toBot(scene.bot.name)}</p>
				${modal.data.components.map((row) => renderRow(session, row))}
				${modalError === '' ? nothing : html`<p class="failure" role="alert">${modalError}</p>`}
			</div>
			<footer>
				<button type="button" class="plain-button" @click=${close}>${words.cancel}</button>
				<button type="submit" class="main-button">${words.submit}</button>
			</footer>
		</form>
	</dialog>`;
}

function open(element: Element | undefined): void {
	if (!(element instanceof HTMLDialogElement) || element.open) return;
	// It is drawn before it stands in the page.
	queueMicrotask(() => {
		element.showModal();
		element.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
	});
}

function renderRow(session: Session, row: Row) {
	if (row.type === COMPONENT_TYPE.TextDisplay) {
		const options = { names: namesOf(session.state), direction: 'ltr' as const };
		return html`<div class="body">${renderMarkdown(row.content, options)}</div>`;
	}
	if (row.type === COMPONENT_TYPE.ActionRow) {
		return row.components.map((input) => renderText(input, input.label ?? '', undefined));
	}
	if (row.type !== COMPONENT_TYPE.Label) return nothing;
	const { component, description, label } = row;
	if (component.type === COMPONENT_TYPE.TextInput) return renderText(component, label, description);
	if (
		component.type !== COMPONENT_TYPE.StringSelect &&
		component.type !== COMPONENT_TYPE.ChannelSelect &&
		component.type !== COMPONENT_TYPE.UserSelect &&
		component.type !== COMPONENT_TYPE.RoleSelect &&
		component.type !== COMPONENT_TYPE.MentionableSelect
	) {
		return nothing;
	}
	const choices = listChoices(component, session.state);
	const words = wordsOf(session.state);
	if (!chosen.has(component.custom_id)) {
		chosen.set(
			component.custom_id,
			choices.filter(({ isChosen }) => isChosen).map(({ value }) => value),
		);
	}
	return html`<div class="field">
		<span class="field-name" dir="auto">${label}</span>
		${description === undefined ? nothing : html`<span class="field-hint" dir="auto">${description}</span>`}
		<select-menu
			.words=${words}
			.name=${label}
			.label=${component.placeholder ?? words.choose}
			.choices=${choices}
			.least=${component.min_values ?? 1}
			.most=${component.max_values ?? 1}
			.choose=${(values: readonly string[]) => void chosen.set(component.custom_id, values)}
		></select-menu>
	</div>`;
}

function renderText(input: APITextInputComponent, label: string, description: string | undefined) {
	const isRequired = input.required !== false;
	const id = `input-${input.custom_id}`;
	const hint = description === undefined ? nothing : `${id}-hint`;
	return html`<div class="field">
		<label for=${id} class="field-name" dir="auto"
			>${label}${isRequired ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label
		>
		${description === undefined ? nothing : html`<span id=${hint} class="field-hint" dir="auto">${description}</span>`}
		${
			input.style === TEXT_INPUT_STYLE.Paragraph
				? html`<textarea
						id=${id}
						name=${input.custom_id}
						rows="4"
						dir="auto"
						aria-describedby=${hint}
						placeholder=${input.placeholder ?? ''}
						minlength=${input.min_length ?? nothing}
						maxlength=${input.max_length ?? 4_000}
						?required=${isRequired}
						.defaultValue=${input.value ?? ''}
					></textarea>`
				: html`<input
						id=${id}
						name=${input.custom_id}
						type="text"
						dir="auto"
						autocomplete="off"
						aria-describedby=${hint}
						placeholder=${input.placeholder ?? ''}
						minlength=${input.min_length ?? nothing}
						maxlength=${input.max_length ?? 4_000}
						?required=${isRequired}
						.defaultValue=${input.value ?? ''}
					/>`
		}
	</div>`;
}

function submit(event: SubmitEvent, session: Session): void {
	// The dialog stays open until the bot has taken the form.
	event.preventDefault();
	const texts = [...new FormData(event.target as HTMLFormElement)].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value] as const] : [],
	);
	void session.submitModal({ ...Object.fromEntries(texts), ...Object.fromEntries(chosen) });
}
