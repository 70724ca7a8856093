import { css } from 'lit';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordPre } from '@skyra/discord-components-core/discord-pre.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import type { Correction } from './correction.ts';

/** What Markdown becomes. */
export const TEXTS: readonly Correction[] = [
	[
		DiscordQuote,
		css`
			.discord-quote-divider {
				background-color: var(--divider) !important;
				flex: none;
			}
			blockquote {
				padding: 0;
				padding-inline: 12px 8px;
				min-width: 0;
			}
		`,
	],
	[
		DiscordSubscript,
		css`
			:host > small {
				color: var(--muted) !important;
				line-height: 1.5;
			}
		`,
	],
	[
		DiscordCode,
		css`
			:host {
				background: none;
				unicode-bidi: isolate;
			}
			:host([multiline]) {
				display: block;
				max-width: 100%;
			}
			:host(:focus-visible) {
				outline: 2px solid var(--focus);
			}
			code,
			:host([multiline]) code,
			:host([embed]) code,
			:host([embed][multiline]) code {
				background: var(--code);
				border-color: var(--line);
				color: var(--text);
				box-sizing: border-box;
				width: 100%;
				margin: 0;
			}
			:host(:not([multiline])) code {
				width: auto;
			}
		`,
	],
	[
		DiscordPre,
		css`
			:host pre {
				width: 100%;
				margin-bottom: 0;
				overflow-wrap: anywhere;
			}
		`,
	],
	[
		DiscordMention,
		css`
			:host {
				color: var(--mention) !important;
				background-color: var(--mention-ground) !important;
				cursor: auto;
				unicode-bidi: isolate;
			}
		`,
	],
	[
		DiscordLink,
		css`
			a {
				color: var(--link) !important;
			}
			a:focus-visible {
				outline: 2px solid var(--focus);
			}
		`,
	],
];
