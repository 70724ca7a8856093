import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Composer } from '../composer/composer.ts';
import { findAskingCommand } from '../composer/slash-commands.ts';
import type { Session } from '../session.ts';
import { isDirect, wordsOf } from '../state.ts';
import type { State } from '../state.ts';
import type { Scene } from '../../page/protocol.ts';
import { renderMessage } from './message.ts';
import { renderNote, renderSending } from './notes.ts';

/** Draws what was said in a channel, with what the bot could be asked at its top. */
export function renderTimeline(session: Session, composer: Composer, scene: Scene) {
	const { state } = session;
	const words = wordsOf(state);
	const messages = [...state.messages.values()]
		.filter(({ message }) => message.channel_id === state.channel)
		.map((shown) => ({
			key: shown.message.id,
			at: Date.parse(shown.message.timestamp),
			view: () => renderMessage(session, shown),
		}));
	const notes = state.notes.map((note) => ({
		key: `note-${note.key}`,
		at: note.at,
		view: () => renderNote(note, state),
	}));
	const entries = [...messages, ...notes].toSorted((one, other) => one.at - other.at);
	const sending = state.sending.filter(({ channel }) => channel === state.channel);
	return html`<div id="timeline" class="timeline" tabindex="0" role="log" aria-label=${words.messages}>
		${state.isOnline ? nothing : html`<p class="offline" role="alert">${words.disconnected}</p>`}
		${renderWelcome(session, composer, scene)}
		<discord-messages>
			${repeat(
				entries,
				({ key }) => key,
				({ view }) => view(),
			)}
			${repeat(
				sending,
				({ key }) => key,
				(one) => renderSending(one, session),
			)}
		</discord-messages>
	</div>`;
}

function renderWelcome(session: Session, composer: Composer, scene: Scene) {
	const { state } = session;
	const words = wordsOf(state);
	const channel = scene.channels.find(({ id }) => id === state.channel)?.name ?? '';
	const asking = findAskingCommand(composer.commands());
	const renderExample = ({ language, question }: State['examples'][number]) =>
		html`<button
			type="button"
			class="example"
			lang=${language}
			dir="auto"
			?disabled=${asking === undefined}
			@click=${() => asking !== undefined && void session.run(asking.name, { [asking.option]: question })}
		>
			${question}
		</button>`;
	const answered = state.examples.filter(({ kind }) => kind === 'answer');
	const declined = state.examples.filter(({ kind }) => kind === 'decline');
	return html`<section class="welcome">
		<h2>${isDirect(state) ? words.welcomeDirect(scene.bot.name) : words.welcome(channel)}</h2>
		<p>${words.firstSteps}</p>
		<div class="examples">${answered.map(renderExample)}</div>
		${
			declined.length === 0
				? nothing
				: html`<p>${words.toDecline}</p>
						<div class="examples">${declined.map(renderExample)}</div>`
		}
	</section>`;
}
