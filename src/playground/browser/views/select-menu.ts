import { html, LitElement, nothing } from 'lit';
import type { Words } from '../words.ts';
import { WORDS } from '../words.ts';
import type { Choice } from './select-choices.ts';

let count = 0;

/**
 * A select menu as Discord has it. Skyra's own is for show: it takes no keyboard and tells nothing to a screen
 * reader. This one is a button with a list box (WAI-ARIA practices, "Select-Only Combobox"), drawn in the page's own
 * tree so that its styles apply.
 */
export class SelectMenu extends LitElement {
	static override properties = {
		words: { attribute: false },
		label: { attribute: false },
		choices: { attribute: false },
		least: { attribute: false },
		most: { attribute: false },
		disabled: { attribute: false },
		choose: { attribute: false },
		name: { attribute: false },
		isOpen: { state: true },
		active: { state: true },
		chosen: { state: true },
	};

	declare words: Words;
	declare label: string;
	declare choices: readonly Choice[];
	declare least: number;
	declare most: number;
	declare disabled: boolean;
	/** Called with what was chosen once the menu closes. */
	declare choose: (values: readonly string[]) => void;
	/** Its accessible name, where something else than the placeholder tells what is chosen. */
	declare name: string | undefined;
	declare isOpen: boolean;
	declare active: number;
	declare chosen: readonly string[];

	readonly #listId: string;
	/** What was chosen when the menu opened: Discord sends only a change. */
	#before: readonly string[] = [];
	#known = '';

	constructor() {
		super();
		count += 1;
		this.#listId = `select-${count}`;
		Object.assign(this, { words: WORDS.en, label: '', choices: [], least: 1, most: 1, disabled: false });
		Object.assign(this, { choose: () => undefined, isOpen: false, active: 0, chosen: [] });
	}

	protected override createRenderRoot(): this {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.addEventListener('focusout', this.#onFocusOut);
	}

	/** An edit of the message may put another menu in its place. */
	protected override willUpdate(): void {
		const known = JSON.stringify(this.choices);
		if (known === this.#known) return;
		this.#known = known;
		this.chosen = this.choices.filter(({ isChosen }) => isChosen === true).map(({ value }) => value);
	}

	protected override render() {
		const isMany = this.most > 1;
		const shown = this.choices.filter(({ value }) => this.chosen.includes(value)).map(({ label }) => label);
		const text = shown.length === 0 ? this.label : shown.join(', ');
		return html`<div class="select">
			<button
				type="button"
				role="combobox"
				class="select-button ${shown.length === 0 ? 'is-empty' : ''}"
				aria-haspopup="listbox"
				aria-expanded=${this.isOpen ? 'true' : 'false'}
				aria-controls=${this.#listId}
				aria-label=${this.name ?? this.label}
				aria-activedescendant=${this.isOpen ? `${this.#listId}-${this.active}` : nothing}
				?disabled=${this.disabled}
				@click=${() => (this.isOpen ? this.#close(true) : this.#open())}
				@keydown=${(event: KeyboardEvent) => this.#onKey(event)}
			>
				<span class="select-text" dir="auto">${text}</span><span aria-hidden="true">⌄</span>
			</button>
			<ul
				id=${this.#listId}
				role="listbox"
				aria-label=${this.name ?? this.label}
				aria-multiselectable=${isMany ? 'true' : nothing}
				class="select-list"
				?hidden=${!this.isOpen}
			>
				${this.choices.map((choice, index) => this.#renderChoice(choice, index))}
			</ul>
		</div>`;
	}

	#renderChoice({ description, emoji, label, value }: Choice, index: number) {
		const isChosen = this.chosen.includes(value);
		return html`<li
			id="${this.#listId}-${index}"
			role="option"
			aria-selected=${isChosen ? 'true' : 'false'}
			class=${index === this.active ? 'is-active' : ''}
			dir="auto"
			@mousedown=${(event: Event) => event.preventDefault()}
			@click=${() => this.#pick(index)}
		>
			${emoji === undefined ? nothing : html`<span aria-hidden="true">${emoji}</span>`}
			<span class="choice-label">${label}</span>
			${description === undefined ? nothing : html`<span class="choice-description" dir="auto">${description}</span>`}
		</li>`;
	}

	#open(): void {
		this.isOpen = true;
		this.#before = this.chosen;
		void this.updateComplete.then(() =>
			this.querySelector('.select-list')?.scrollIntoView({ block: 'nearest' }),
		);
		const first = this.choices.findIndex(({ value }) => this.chosen.includes(value));
		this.#activate(Math.max(0, first));
	}

	#close(isDone: boolean): void {
		this.isOpen = false;
		if (!isDone) this.chosen = this.#before;
		else if (this.chosen !== this.#before && this.chosen.length >= this.least) this.choose(this.chosen);
	}

	#activate(index: number): void {
		this.active = Math.min(Math.max(0, index), this.choices.length - 1);
		void this.updateComplete.then(() =>
			this.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' }),
		);
	}

	#pick(index: number): void {
		const value = this.choices[index]?.value;
		if (value === undefined) return;
		if (this.most === 1) {
			this.chosen = [value];
			return this.#close(true);
		}
		const others = this.chosen.filter((other) => other !== value);
		if (others.length < this.chosen.length) this.chosen = others;
		else if (others.length < this.most) this.chosen = [...others, value];
	}

	#onKey(event: KeyboardEvent): void {
		const { key } = event;
		if (!this.isOpen) {
			if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
			this.#open();
		} else if (key === 'Escape') {
			// The dialog that a menu may stand in must not close as well.
			event.stopPropagation();
			this.#close(false);
		} else if (key === 'ArrowDown') this.#activate(this.active + 1);
		else if (key === 'ArrowUp') this.#activate(this.active - 1);
		else if (key === 'Home') this.#activate(0);
		else if (key === 'End') this.#activate(this.choices.length - 1);
		else if (key === 'Enter' || key === ' ') this.#pick(this.active);
		else return;
		event.preventDefault();
	}

	readonly #onFocusOut = (): void => {
		if (this.isOpen) this.#close(true);
	};
}

customElements.define('select-menu', SelectMenu);
