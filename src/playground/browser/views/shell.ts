import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Composer } from '../composer/composer.ts';
import { findAskingCommand } from '../composer/slash-commands.ts';
import { renderComposer } from '../composer/view.ts';
import type { Session } from '../session.ts';
import { isDirect, wordsOf } from '../state.ts';
import type { State } from '../state.ts';
import type { Scene } from '../../page/protocol.ts';
import { renderMessage } from './message.ts';
import { renderModal } from './modal.ts';
import { renderNote, renderSending } from './notes.ts';

/** Draws the whole page. */
export function renderShell(session: Session, composer: Composer) {
	const { state } = session;
	const words = wordsOf(state);
	const { scene } = state;
	if (scene === undefined) {
		return html`<main class="waiting">
			<h1>Hudhud · الهدهد</h1>
			<p role="status">${words.connecting}</p>
		</main>`;
	}
	return html`<div class="page">
		${renderHeader(session)} ${renderPlaces(session, scene)}
		<main>
			<h2 class="only-heard">${words.messages}</h2>
			${renderTimeline(session, composer, scene)}
			<div class="foot">
				<p class="typing" role="status">${isTyping(state) ? words.typing(scene.bot.name) : ''}</p>
				<p class="who" id="who">${words.whoIs[scene.me.role](scene.me.name)}</p>
				${renderComposer(session, composer)}
			</div>
		</main>
		${renderModal(session)}
	</div>`;
}

function renderHeader(session: Session) {
	const { state } = session;
	const words = wordsOf(state);
	const otherTheme = state.theme === 'dark' ? 'light' : 'dark';
	const otherLanguage = state.language === 'ar' ? 'en' : 'ar';
	const label = otherTheme === 'light' ? words.lightTheme : words.darkTheme;
	return html`<header class="top">
		<h1><bdi>Hudhud</bdi> · <bdi lang="ar">الهدهد</bdi> <span>${words.title}</span></h1>
		<p class="not-discord">${words.notDiscord}</p>
		<div class="looks">
			<button
				type="button"
				class="plain-button"
				lang=${otherLanguage}
				@click=${() => session.speak(otherLanguage)}
			>
				${words.otherLanguage}
			</button>
			<button
				type="button"
				class="icon-button"
				aria-label=${label}
				title=${label}
				@click=${() => session.dress(otherTheme)}
			>
				<span aria-hidden="true">${otherTheme === 'light' ? '☀' : '☾'}</span>
			</button>
		</div>
	</header>`;
}

function renderPlaces(session: Session, scene: Scene) {
	const { state } = session;
	const words = wordsOf(state);
	const renderPlace = (id: string, sign: string, name: string) =>
		html`<li>
			<button
				type="button"
				aria-current=${id === state.channel ? 'page' : nothing}
				@click=${() => session.enter(id)}
			>
				<span aria-hidden="true">${sign}</span><bdi>${name}</bdi>
			</button>
		</li>`;
	return html`<aside class="side" aria-label=${words.server}>
		<p class="guild" dir="auto">${scene.me.guild}</p>
		<nav aria-label=${words.channels}>
			<ul>
				${scene.channels.map(({ id, name }) => renderPlace(id, '#', name))}
				${renderPlace(scene.direct.id, '@', scene.direct.name)}
			</ul>
		</nav>
		<label class="identity">
			<span>${words.youAre}</span>
			<select
				id="identity"
				@change=${({ currentTarget }: Event) => session.become((currentTarget as HTMLSelectElement).value)}
			>
				${scene.identities.map(
					({ id, name, role }) =>
						html`<option value=${id} .selected=${id === scene.me.id}>${name} · ${words.roles[role]}</option>`,
				)}
			</select>
		</label>
		<a class="licences" href="/licences.txt">${words.licences}</a>
	</aside>`;
}

function renderTimeline(session: Session, composer: Composer, scene: Scene) {
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

function isTyping({ channel, typing }: State): boolean {
	return (typing.get(channel) ?? 0) > Date.now();
}
