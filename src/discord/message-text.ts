import { ComponentType } from 'discord.js';
import type { Embed, Message, MessageSnapshot } from 'discord.js';
import { normalise } from '../answering/normalise.ts';

type Read = Pick<Message, 'components' | 'content' | 'embeds' | 'poll'> | MessageSnapshot;

/**
 * The words of a message: what its author wrote or, where they wrote nothing, what they forwarded, what its embeds, its
 * poll or its blocks of text say. An empty text when it has no words at all.
 */
export function readMessageText(message: Message): string {
	const forwarded = [...message.messageSnapshots.values()];
	const texts = [message, ...forwarded].flatMap((one) => [
		one.content ?? '',
		one.embeds.flatMap(readEmbed).join('\n'),
		readPoll(one),
		readBlocks(one.components).join('\n'),
	]);
	return texts.find((text) => normalise(text) !== '') ?? '';
}

function readEmbed({ description, fields, title }: Embed): readonly string[] {
	return [title, description, ...fields.flatMap(({ name, value }) => [name, value])].filter(
		(text) => text !== null,
	);
}

function readPoll({ poll }: Read): string {
	return poll?.question.text ?? '';
}

/** Blocks of text stand in rows, sections and containers, of any depth. */
function readBlocks(components: unknown): readonly string[] {
	if (!Array.isArray(components)) return [];
	return components.flatMap((component: { type?: unknown; content?: unknown; components?: unknown }) =>
		component.type === ComponentType.TextDisplay && typeof component.content === 'string'
			? [component.content]
			: readBlocks(component.components),
	);
}
