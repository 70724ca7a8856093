import { listen } from './backend.ts';
import { keepState } from './state.ts';
import type { State } from './state.ts';

/** Discord takes a typing bot for one that has stopped after this long. */
const TYPING_MS = 10_000;
const MOST_NOTES = 20;

/** Keeps the state as the backend tells of it, for whom the page is now. Returns the end of it. */
export function followEvents(state: State, draw: () => void): () => void {
	const connectedAs = state.as;
	return listen(
		state.as,
		{
			scene: (scene) => {
				state.isOnline = true;
				state.scene = scene;
				state.as = scene.me.id;
				state.commands = scene.commands;
				state.messages = new Map(scene.messages.map((shown) => [shown.message.id, shown]));
				const places = [...scene.channels, scene.direct];
				if (!places.some(({ id }) => id === state.channel)) state.channel = places[0]?.id ?? '';
				keepState(state);
				draw();
			},
			examples: (examples) => {
				state.examples = examples;
				draw();
			},
			message: (shown) => {
				state.messages.set(shown.message.id, shown);
				state.failures.delete(shown.message.id);
				if (shown.message.author.bot === true) state.typing.delete(shown.message.channel_id);
				draw();
			},
			gone: ({ id }) => {
				state.messages.delete(id);
				draw();
			},
			typing: ({ channel }) => {
				state.typing.set(channel, Date.now() + TYPING_MS);
				setTimeout(draw, TYPING_MS);
				draw();
			},
			facts: (event) => {
				const key = (state.notes.at(-1)?.key ?? 0) + 1;
				state.notes = [...state.notes, { key, at: Date.now(), event }].slice(-MOST_NOTES);
				draw();
			},
		},
		() => {
			if (connectedAs !== state.as) return;
			state.isOnline = false;
			draw();
		},
	);
}
