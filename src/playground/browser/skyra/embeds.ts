import { css } from 'lit';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import type { Correction } from './correction.ts';

/** Blocks with a coloured side. */
export const EMBEDS: readonly Correction[] = [
	[
		DiscordEmbed,
		css`
			:host {
				color: var(--text) !important;
			}
			:host .discord-left-border {
				border-radius: 0;
				border-start-start-radius: 4px;
				border-end-start-radius: 4px;
			}
			:host .discord-embed-root {
				flex: 0 1 520px;
			}
			:host .discord-embed-wrapper {
				background-color: var(--card) !important;
				border-color: var(--line) !important;
				border-radius: 0;
				border-start-end-radius: 4px;
				border-end-end-radius: 4px;
				width: 100%;
				overflow-wrap: anywhere;
			}
			:host .discord-embed-wrapper .discord-embed-grid {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
			}
			:host .discord-embed-title,
			:host .discord-embed-author,
			:host .discord-embed-author a {
				color: var(--strong) !important;
			}
			:host .discord-embed-title a {
				color: var(--link) !important;
			}
			:host .discord-embed-image {
				max-width: 100%;
				height: auto;
			}
		`,
	],
	[
		DiscordEmbedField,
		css`
			:host .discord-field-title {
				color: var(--strong) !important;
			}
		`,
	],
	[
		DiscordEmbedFooter,
		css`
			:host,
			:host .discord-footer-separator {
				color: var(--muted) !important;
			}
		`,
	],
];
