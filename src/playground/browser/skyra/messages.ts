import { css } from 'lit';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import type { Correction } from './correction.ts';

/** Messages and who sent them. */
export const MESSAGES: readonly Correction[] = [
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
];
