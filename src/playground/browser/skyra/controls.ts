import { css } from 'lit';
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import type { Correction } from './correction.ts';

/** What can be pressed below a message, and files. */
export const CONTROLS: readonly Correction[] = [
	[
		DiscordActionRow,
		css`
			:host {
				gap: 8px;
				margin-top: 4px;
			}
		`,
	],
	[
		DiscordButton,
		css`
			:host {
				max-width: 100%;
			}
			:host > *:first-child {
				margin: 0;
				font-family: var(--font);
				line-height: 1.3;
				height: auto;
				min-height: 36px;
				box-sizing: border-box;
				max-width: 100%;
				border-radius: 6px;
				overflow-wrap: anywhere;
			}
			:host > *:focus-visible {
				outline: 2px solid var(--focus);
				outline-offset: 2px;
			}
			.primary {
				background-color: var(--accent);
			}
			.success {
				background-color: #1f7a41;
			}
			.destructive {
				background-color: #c9333a;
			}
			.secondary {
				background-color: var(--button);
				color: var(--button-text);
			}
			.secondary.hoverable:hover {
				background-color: var(--button-hover);
			}
			svg {
				margin-inline-start: 8px;
			}
		`,
	],
	[
		DiscordFileAttachment,
		css`
			.discord-file-attachment-mosaic-style {
				background-color: var(--card) !important;
				border-color: var(--line) !important;
			}
			.discord-file-attachment-metadata {
				unicode-bidi: plaintext;
				color: var(--muted);
			}
			:host(:dir(rtl)) .discord-file-attachment-metadata {
				text-align: right;
			}
			.discord-file-attachment-icon {
				margin-right: 0;
				margin-inline-end: 8px;
			}
			/* The name is a link already; this second one can be reached by a mouse alone. */
			.discord-button-download-attachment {
				display: none !important;
			}
		`,
	],
];
