import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { APIMessage } from 'discord-api-types/v10';
import { MESSAGE_FLAG } from '../constants.ts';
import { directionOf } from '../direction.ts';
import type { Session } from '../session.ts';
import { pageDirection, wordsOf } from '../state.ts';
import type { State } from '../state.ts';
import type { ShownMessage } from '../../page/protocol.ts';
import { renderAttachments } from './attachments.ts';
import { drawAvatar } from './avatar.ts';
import { renderComponents } from './components.ts';
import { renderEmbeds } from './embeds.ts';
import { renderInline } from './inline-markdown.ts';
import type { Names } from './inline-markdown.ts';
import { renderMarkdown } from './markdown.ts';
import { renderMessageMenu } from './message-menu.ts';

/** Draws one message as Discord's client does, with all that the bot put in it. */
export function renderMessage(session: Session, shown: ShownMessage): TemplateResult {
	const { state } = session;
	const words = wordsOf(state);
	const { message } = shown;
	const flags = message.flags ?? 0;
	const isEphemeral = (flags & MESSAGE_FLAG.Ephemeral) !== 0;
	const isThinking = (flags & MESSAGE_FLAG.Loading) !== 0;
	const direction = directionOf(message.content, pageDirection(state));
	const names = namesOf(state);
	const author = nameOf(message.author);
	const time = formatTime(message, state);
	return html`<discord-message
		id="message-${message.id}"
		role="article"
		aria-label=${words.messageBy(author, time)}
		author=${author}
		avatar=${drawAvatar(message.author.id, author, message.author.bot === true)}
		.timestamp=${time}
		?bot=${message.author.bot === true}
		?ephemeral=${isEphemeral}
	>
		${renderOrigin(session, shown)} ${renderMessageMenu(session, shown)}
		${
			isThinking
				? html`<p class="thinking">${words.thinking(author)}</p>`
				: html`<div class="body" dir=${direction}>
						${message.content === '' ? nothing : renderMarkdown(message.content, { names, direction })}
					</div>`
		}
		${message.edited_timestamp === null ? nothing : html`<span class="edited">${words.edited}</span>`}
		${renderAttachments(message)} ${renderEmbeds(message.embeds, { names, direction })}
		${renderComponents(session, shown, direction)}
		${
			isEphemeral
				? html`<p slot="components" class="ephemeral-note">
						${words.onlyYou} ·
						<button type="button" class="link" @click=${() => void session.dismiss(shown)}>
							${words.dismiss}
						</button>
					</p>`
				: nothing
		}
	</discord-message>`;
}

/** What stands above a message: the command it responds to, or the message it replies to. */
function renderOrigin({ state }: Session, { message, used }: ShownMessage) {
	const words = wordsOf(state);
	const user = message.interaction_metadata?.user;
	if (used !== null && user !== undefined) {
		const options = used.options.map(
			({ name, value }) => html`<span class="used-option"><bdi>${name}</bdi>: <bdi>${value}</bdi></span>`,
		);
		return html`<div slot="reply" class="origin">
			<img src=${drawAvatar(user.id, nameOf(user), false)} alt="" />
			<strong>${nameOf(user)}</strong> ${words.used}
			<bdi class="command-name">${used.slash ? '/' : ''}${used.name}</bdi>
			${options}
		</div>`;
	}
	const id = message.message_reference?.message_id;
	if (id === undefined) return nothing;
	const referred = state.messages.get(id)?.message;
	if (referred === undefined)
		return html`<div slot="reply" class="origin"><em>${words.deletedReply}</em></div>`;
	const [line = ''] = referred.content.split('\n');
	const options = { names: namesOf(state), direction: pageDirection(state) };
	return html`<div slot="reply" class="origin">
		<img
			src=${drawAvatar(referred.author.id, nameOf(referred.author), referred.author.bot === true)}
			alt=""
		/>
		<strong>${nameOf(referred.author)}</strong>
		<span class="origin-text" dir="auto">${renderInline(line, options)}</span>
	</div>`;
}

export function nameOf(user: APIMessage['author']): string {
	return user.global_name ?? user.username;
}

/** The names behind the ids of mentions; an id that is not known stays one. */
export function namesOf({ scene }: State): Names {
	const find =
		(list: readonly { readonly id: string; readonly name: string }[] | undefined) => (id: string) =>
			list?.find((entry) => entry.id === id)?.name ?? id;
	return { user: find(scene?.people), channel: find(scene?.channels), role: find(scene?.roles) };
}

function formatTime({ timestamp }: APIMessage, { language }: State): string {
	const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { timeStyle: 'short' });
	return format.format(new Date(timestamp));
}
