import { html, nothing } from 'lit';
import type { FactsEvent } from '../../page/protocol.ts';
import type { Note, Sending, State } from '../state.ts';
import { wordsOf } from '../state.ts';
import type { Session } from '../session.ts';
import { drawAvatar } from './avatar.ts';

/** What the playground itself tells: an edit of the facts and what it came to. */
export function renderNote({ event }: Note, state: State) {
	const words = wordsOf(state);
	const { added, changed, ok, otherParts, problems, removed } = event;
	const changes = listChanges(event);
	let sentence = words.factsKept;
	if (ok) {
		sentence =
			changes.length === 0
				? words.factsSame
				: words.factsReloaded(added.length, changed.length + otherParts.length, removed.length);
	}
	return html`<div class="note ${ok ? 'is-good' : 'is-bad'}" role="status">
		<p>${sentence}</p>
		${
			changes.length === 0
				? nothing
				: html`<ul dir="ltr">
						${changes.map(({ kind, text }) => html`<li class=${kind}><code>${text}</code></li>`)}
					</ul>`
		}
		${ok && problems.length > 0 ? html`<p>${words.factsWarnings}</p>` : nothing}
		${
			problems.length === 0
				? nothing
				: html`<ul dir="ltr">
						${problems.map((problem) => html`<li><code dir="auto">${problem}</code></li>`)}
					</ul>`
		}
	</div>`;
}

function listChanges({ added, changed, otherParts, removed }: FactsEvent) {
	const mark = (kind: string, sign: string, ids: readonly string[]) =>
		ids.map((id) => ({ kind, text: `${sign} ${id}` }));
	return [
		...mark('added', '+', added),
		...mark('removed', '-', removed),
		...mark('changed', '!', [...changed, ...otherParts.map((part) => `(${part})`)]),
	];
}

/** A command on its way, or one that nobody responded to. */
export function renderSending({ failed, key, name }: Sending, session: Session) {
	const { scene } = session.state;
	const words = wordsOf(session.state);
	if (scene === undefined) return nothing;
	const bot = scene.bot;
	return html`<discord-message
		role="article"
		aria-label=${bot.name}
		author=${bot.name}
		avatar=${drawAvatar(bot.id, bot.name, true)}
		.timestamp=${''}
		bot
		?ephemeral=${failed}
	>
		<div slot="reply" class="origin">
			<img src=${drawAvatar(scene.me.userId, scene.me.name, false)} alt="" />
			<strong>${scene.me.name}</strong> ${words.used} <bdi class="command-name">${name}</bdi>
		</div>
		${
			failed
				? html`<p class="failure" role="alert">❗ ${words.silence}</p>
						<p slot="components" class="ephemeral-note">
							${words.onlyYou} ·
							<button type="button" class="link" @click=${() => session.forget(key)}>${words.dismiss}</button>
						</p>`
				: html`<p class="thinking">${words.sending}</p>`
		}
	</discord-message>`;
}
