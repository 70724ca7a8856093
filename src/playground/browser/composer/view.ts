import { html, nothing } from 'lit';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import { nameOf } from '../views/message.ts';
import type { Composer } from './composer.ts';
import { renderBox } from './view-box.ts';
import { renderCommand } from './view-command.ts';
import { renderSuggestions } from './view-suggestions.ts';

/** Draws the box at the foot of the page, with what it suggests above it. */
export function renderComposer(session: Session, composer: Composer) {
	const { replyTo } = session.state;
	const words = wordsOf(session.state);
	return html`<div class="composer">
		${renderSuggestions(session, composer.list)}
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
