import { html, nothing } from 'lit';
import type { Session } from '../session.ts';
import { wordsOf } from '../state.ts';
import type { SuggestionList } from './suggestion-list.ts';

/** Draws the list above the box. */
export function renderSuggestions(session: Session, list: SuggestionList) {
	const words = wordsOf(session.state);
	const { active, status, suggestions } = list;
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
