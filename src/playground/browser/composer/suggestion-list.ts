/** One line of the list above the box. */
export interface Suggestion {
	readonly label: string;
	readonly description?: string;
	readonly pick: () => void;
}

/** The list above the box, and the one of its lines that the keyboard is at. */
export class SuggestionList {
	suggestions: readonly Suggestion[] = [];
	/** The suggestion that Enter picks; -1 is none. */
	active = -1;
	status: 'failed' | 'idle' | 'loading' | 'open' = 'idle';
	readonly #draw: () => void;
	#turn = 0;

	constructor(draw: () => void) {
		this.#draw = draw;
	}

	/** Begins to look for suggestions: what was begun before, or ends in a closed list, comes too late. */
	begin(): { readonly isLatest: () => boolean } {
		this.#turn += 1;
		const turn = this.#turn;
		return { isLatest: () => turn === this.#turn };
	}

	open(suggestions: readonly Suggestion[], active: number): void {
		this.suggestions = suggestions;
		this.active = suggestions.length === 0 ? -1 : active;
		this.status = 'open';
		this.#draw();
	}

	/** What is on show stays until the new ones are there. */
	wait(): void {
		if (this.suggestions.length === 0) this.status = 'loading';
		this.#draw();
	}

	fail(): void {
		this.suggestions = [];
		this.status = 'failed';
		this.#draw();
	}

	close(): void {
		this.#turn += 1;
		this.suggestions = [];
		this.active = -1;
		this.status = 'idle';
		this.#draw();
	}

	/** Moves among the suggestions or picks one; false when the key is not for them. */
	handleKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
		if (this.status !== 'open' || this.suggestions.length === 0) return false;
		const count = this.suggestions.length;
		if (key === 'ArrowDown') this.active = (this.active + 1) % count;
		else if (key === 'ArrowUp') this.active = this.active <= 0 ? count - 1 : this.active - 1;
		else if (key === 'Escape') this.close();
		else if (key === 'Tab' && shiftKey) {
			// The list can take the focus, which must go past it.
			this.close();
			return false;
		} else if ((key === 'Enter' || key === 'Tab') && this.active >= 0) this.suggestions[this.active]?.pick();
		else return false;
		this.#draw();
		document.querySelector('#suggestions .is-active')?.scrollIntoView({ block: 'nearest' });
		return true;
	}
}
