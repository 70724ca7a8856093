import { html, nothing } from 'lit';
import type {
	APIButtonComponent,
	APIComponentInMessageActionRow,
	APISelectMenuComponent,
} from 'discord-api-types/v10';
import type { ShownMessage } from '../../page/protocol.ts';
import { BUTTON_STYLE, COMPONENT_TYPE } from '../constants.ts';
import { directionOf } from '../direction.ts';
import type { Direction } from '../direction.ts';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import { listChoices } from './select-choices.ts';

const BUTTON_LOOK: Readonly<Record<number, string>> = {
	[BUTTON_STYLE.Primary]: 'primary',
	[BUTTON_STYLE.Secondary]: 'secondary',
	[BUTTON_STYLE.Success]: 'success',
	[BUTTON_STYLE.Danger]: 'destructive',
	[BUTTON_STYLE.Link]: 'secondary',
};

/** Draws the rows of buttons and menus of a message, and what went wrong with them. */
export function renderComponents(session: Session, shown: ShownMessage, direction: Direction) {
	const rows = (shown.message.components ?? []).flatMap((row) =>
		row.type === COMPONENT_TYPE.ActionRow ? [row.components] : [],
	);
	if (rows.length === 0) return nothing;
	const failed = session.state.failures.has(shown.message.id);
	return html`<div slot="components" class="components" dir=${direction}>
		${rows.map(
			(cells) =>
				html`<discord-action-row
					>${cells.map((cell) => renderCell(session, shown, cell, direction))}</discord-action-row
				>`,
		)}
		${failed ? html`<p class="failure" role="alert">${wordsOf(session.state).failed}</p>` : nothing}
	</div>`;
}

function renderCell(
	session: Session,
	shown: ShownMessage,
	cell: APIComponentInMessageActionRow,
	direction: Direction,
) {
	return cell.type === COMPONENT_TYPE.Button
		? renderButton(session, shown, cell, direction)
		: renderSelect(session, shown, cell);
}

function renderButton(
	session: Session,
	shown: ShownMessage,
	button: APIButtonComponent,
	direction: Direction,
) {
	const isDisabled = button.disabled === true;
	const label = 'label' in button ? (button.label ?? '') : '';
	const emoji = 'emoji' in button ? (button.emoji?.name ?? '') : '';
	const press = (): void => {
		if (!isDisabled && 'custom_id' in button) void session.press(shown, button.custom_id);
	};
	return html`<discord-button
		type=${BUTTON_LOOK[button.style] ?? 'secondary'}
		url=${'url' in button ? button.url : nothing}
		?disabled=${isDisabled}
		aria-disabled=${isDisabled ? 'true' : nothing}
		dir=${directionOf(label, direction)}
		@click=${press}
		>${emoji === '' ? nothing : html`<span aria-hidden=${label === '' ? 'false' : 'true'}>${emoji}</span> `}<bdi
			>${label}</bdi
		></discord-button
	>`;
}

function renderSelect(session: Session, shown: ShownMessage, menu: APISelectMenuComponent) {
	const words = wordsOf(session.state);
	return html`<select-menu
		.words=${words}
		.label=${menu.placeholder ?? words.choose}
		.choices=${listChoices(menu, session.state)}
		.least=${menu.min_values ?? 1}
		.most=${menu.max_values ?? 1}
		.disabled=${menu.disabled ?? false}
		.choose=${(values: readonly string[]) => void session.select(shown, menu.custom_id, values)}
	></select-menu>`;
}
