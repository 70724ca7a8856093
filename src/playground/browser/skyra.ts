import { css } from 'lit';
import type { CSSResult, LitElement } from 'lit';
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-attachments.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import '@skyra/discord-components-core/discord-header.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordPre } from '@skyra/discord-components-core/discord-pre.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';

/**
 * Discord's look comes from Skyra's components. They are laid out from left to right, and some of their greys are
 * too faint to read; what is put right here are sides, contrast and colours, which follow the theme of the page.
 */
const CORRECTIONS: readonly (readonly [typeof LitElement, CSSResult])[] = [
	[
		DiscordMessages,
		css`
			:host {
				background: none;
				border: 0;
				color: var(--text);
				font-family: var(--font);
				line-height: 1.5;
			}
		`,
	],
	[
		DiscordMessage,
		css`
			:host,
			:host([ephemeral]) {
				color: var(--text);
				font-family: var(--font);
				padding-inline: 1rem;
				line-height: 1.4;
			}
			:host([ephemeral]) {
				background-color: var(--ephemeral);
			}
			:host([ephemeral])::before {
				left: auto;
				inset-inline-start: 0;
			}
			:host(:hover) {
				background-color: var(--hover);
			}
			.discord-author-avatar {
				margin-right: 0;
				margin-inline-end: 1rem;
			}
			.discord-author-avatar img {
				cursor: auto;
			}
			.discord-message-timestamp {
				color: var(--muted) !important;
				margin-left: 0;
				margin-inline-start: 0.25rem;
			}
			.discord-message-content {
				min-width: 0;
			}
			.discord-message-body {
				overflow-wrap: anywhere;
			}
			/* Its own note is English alone, and a keyboard cannot reach the link in it: the page has one instead. */
			.discord-message-ephemeral,
			.discord-message-edited {
				display: none;
			}
			@media (max-width: 640px) {
				:host,
				:host([ephemeral]) {
					padding-inline: 0.75rem;
				}
				.discord-author-avatar {
					margin-inline-end: 0.625rem;
					min-width: 32px;
				}
				.discord-author-avatar img {
					width: 32px;
					height: 32px;
				}
			}
		`,
	],
	[
		DiscordAuthorInfo,
		css`
			:host .discord-author-username {
				color: var(--strong);
			}
			:host .discord-author-username:hover {
				text-decoration: none;
				cursor: auto;
			}
		`,
	],
	[
		DiscordVerifiedAuthorTag,
		css`
			:host {
				background-color: var(--accent);
				margin-left: 0;
				margin-inline-start: 4px;
				font-weight: 600;
			}
		`,
	],
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

/** Lays the corrections over the components' own styles; call it before the first one is drawn. */
export function correctSkyra(): void {
	for (const [component, correction] of CORRECTIONS) {
		component.elementStyles = [...component.elementStyles, correction];
	}
}
