/** Puts the focus on a field, behind what is written in it. Drawing is done at once, so what was just drawn can be focused. */
export function focusOn(selector: string): void {
	const element = document.querySelector<HTMLElement>(selector);
	element?.focus();
	if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
		element.setSelectionRange(element.value.length, element.value.length);
	}
}
