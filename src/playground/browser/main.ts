import { render } from 'lit';
import { Composer } from './composer/composer.ts';
import { createSession } from './session.ts';
import { correctSkyra } from './skyra/correct-skyra.ts';
import { keepState, readState } from './state.ts';
import './style.css';
import './views/select-menu.ts';
import { renderShell } from './views/shell.ts';

/** How near the end of the list a reader is who wants to see what comes. */
const NEAR_END_PX = 120;

/** Whether a reader sees the end of the timeline; undefined for anything else that is scrolled. */
function isAtEnd(scrolled: EventTarget | null): boolean | undefined {
	if (!(scrolled instanceof HTMLElement) || scrolled.id !== 'timeline') return undefined;
	return scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < NEAR_END_PX;
}

/** Puts the page together and connects it to the backend. */
function start(root: HTMLElement): void {
	const state = readState(new URL(location.href));
	let isDrawing = false;
	let isStale = false;
	let place = '';
	let follows = true;

	/** A focus that moves while the page is drawn asks for another drawing, which must wait for the end of this one. */
	const draw = (): void => {
		isStale = true;
		if (isDrawing) return;
		isDrawing = true;
		while (isStale) {
			isStale = false;
			render(renderShell(session, composer), root);
		}
		isDrawing = false;
		followNews();
	};

	/** Scrolls to what came last, unless the reader has gone back to older messages. */
	const followNews = (): void => {
		const timeline = document.querySelector('#timeline');
		const isElsewhere = place !== `${state.as} ${state.channel}`;
		place = `${state.as} ${state.channel}`;
		const isBare = state.messages.size + state.notes.length + state.sending.length === 0;
		if (timeline === null || isBare) return;
		follows ||= isElsewhere || state.sending.length > 0;
		if (follows) requestAnimationFrame(() => timeline.scrollTo({ top: timeline.scrollHeight }));
	};
	// A scroll event does not bubble.
	document.addEventListener('scroll', ({ target }) => (follows = isAtEnd(target) ?? follows), {
		capture: true,
	});
	const session = createSession(state, draw);
	const composer = new Composer(session);

	correctSkyra();
	keepState(state);
	draw();
	session.connect();
	const onFirstScene = new MutationObserver(() => {
		const box = document.querySelector<HTMLElement>('#message-box');
		if (box === null) return;
		onFirstScene.disconnect();
		// On a phone the focus would bring up the keyboard over the page before it was seen.
		if (matchMedia('(pointer: fine)').matches) box.focus();
		performance.mark('interactive');
	});
	onFirstScene.observe(root, { childList: true, subtree: true });
}

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) start(root);
