import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-header.js';
import '@skyra/discord-components-core/discord-time.js';
import { CONTROLS } from './controls.ts';
import { EMBEDS } from './embeds.ts';
import { MESSAGES } from './messages.ts';
import { TEXTS } from './texts.ts';

/**
 * Discord's look comes from Skyra's components. They are laid out from left to right, and some of their greys are
 * too faint to read; what is put right in this folder are sides, contrast and colours, which follow the theme of the
 * page. The corrections are laid over the components' own styles: call it before the first one is drawn.
 */
export function correctSkyra(): void {
	for (const [component, styles] of [...MESSAGES, ...TEXTS, ...EMBEDS, ...CONTROLS]) {
		component.elementStyles = [...component.elementStyles, styles];
	}
}
