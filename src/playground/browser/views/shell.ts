import { html, nothing } from 'lit';
import type { Composer } from '../composer/composer.ts';
import { renderComposer } from '../composer/view.ts';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import type { State } from '../state.ts';
import type { Scene } from '../../page/protocol.ts';
import { renderModal } from './modal.ts';
import { renderTimeline } from './timeline.ts';

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

function isTyping({ channel, typing }: State): boolean {
	return (typing.get(channel) ?? 0) > Date.now();
}
