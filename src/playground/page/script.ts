/**
 * What runs in the browser. Texts are only ever set as text, never as HTML: a question or an answer cannot become
 * part of the page.
 */
export const SCRIPT = String.raw`
'use strict';
const list = document.getElementById('messages');
const input = document.getElementById('question');

function make(name, text, className) {
	const element = document.createElement(name);
	if (text !== undefined) { element.textContent = text; element.dir = 'auto'; }
	if (className !== undefined) element.className = className;
	return element;
}

async function post(path, body) {
	const response = await fetch('/playground/' + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const result = await response.json();
	if (!response.ok) throw new Error(result.error);
	return result;
}

/* Takes away the backslashes that keep Discord from reading Markdown into a quotation. */
function unescape(text) { return text.replace(/\\([^\s\p{L}\p{N}])/gu, '$1'); }

function renderLine(line) {
	if (line.startsWith('-# ')) return make('p', unescape(line.slice(3)), 'small');
	if (line.startsWith('> ')) return make('blockquote', unescape(line.slice(2)));
	const paragraph = make('p', unescape(line));
	if (!/^\*\*.*\*\*$/.test(line)) return paragraph;
	const strong = make('strong');
	strong.textContent = unescape(line.slice(2, -2));
	paragraph.replaceChildren(strong);
	return paragraph;
}

function renderComponent(message, component) {
	if (component.type === 2) {
		const button = make('button', component.label);
		button.addEventListener('click', () => act(() => post('press', { message: message.id, customId: component.custom_id })));
		return button;
	}
	const select = make('select');
	const first = make('option', component.placeholder);
	first.value = '';
	select.append(first);
	for (const { label, value, description } of component.options) {
		const option = make('option', description === undefined ? label : label + ' — ' + description);
		option.value = value;
		select.append(option);
	}
	select.addEventListener('change', () => {
		if (select.value === '') return;
		const values = [select.value];
		select.value = '';
		void act(() => post('press', { message: message.id, customId: component.custom_id, values }));
	});
	return select;
}

function render(message) {
	const item = make('li');
	item.dataset.id = message.id;
	/* Each line finds its own direction; the buttons follow the first letter of all. */
	item.dir = /^\P{L}*\p{Script=Arabic}/u.test(message.content) ? 'rtl' : 'ltr';
	item.append(...message.content.split('\n').map(renderLine));
	for (const row of message.components ?? []) {
		const shown = make('div', undefined, 'row');
		for (const component of row.components) shown.append(renderComponent(message, component));
		item.append(shown);
	}
	if (message.ephemeral) {
		item.classList.add('ephemeral');
		item.append(make('p', 'لا يرى هذه الرسالة سواك · Only you can see this', 'note'));
	}
	return item;
}

async function act(send) {
	try {
		const message = await send();
		const item = render(message);
		const old = message.replaces === null ? null : list.querySelector('[data-id="' + message.replaces + '"]');
		if (old === null) list.append(item); else old.replaceWith(item);
		item.scrollIntoView({ block: 'nearest' });
	} catch (error) {
		list.append(make('li', error.message));
	}
}

function ask(question) {
	list.append(make('li', question, 'asked'));
	return act(() => post('ask', {
		question,
		language: document.getElementById('language').value,
		private: document.getElementById('private').checked,
	}));
}

document.getElementById('ask').addEventListener('submit', (event) => {
	event.preventDefault();
	const question = input.value;
	input.value = '';
	void ask(question);
});
for (const button of document.querySelectorAll('[data-command]')) {
	button.addEventListener('click', () => act(() => post('command', { name: button.dataset.command })));
}
for (const { language, question } of JSON.parse(document.getElementById('example-questions').textContent)) {
	const chip = make('button', question);
	chip.type = 'button';
	chip.lang = language;
	chip.addEventListener('click', () => void ask(question));
	document.getElementById('examples').append(chip);
}
`;
