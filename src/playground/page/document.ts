import { createHash } from 'node:crypto';
import type { Example } from './examples.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const BODY = `
<header>
	<h1>Hudhud <span lang="ar" dir="rtl">الهدهد</span></h1>
	<p>Certain news, or none · <span lang="ar" dir="rtl">نبأ يقين أو لا نبأ</span></p>
</header>
<main>
	<ol id="messages" aria-live="polite"></ol>
	<div id="examples"></div>
	<form id="ask">
		<input id="question" name="question" dir="auto" maxlength="1000" autocomplete="off" autofocus required
			placeholder="اطرح سؤالًا · Ask a question" aria-label="Question · سؤال">
		<select id="language" aria-label="Language of the answer · لغة الجواب">
			<option value="auto">تلقائي · Auto</option>
			<option value="ar">العربية</option>
			<option value="en">English</option>
		</select>
		<label><input type="checkbox" id="private"> خاص · Private</label>
		<button type="submit">اسأل · Ask</button>
	</form>
	<p class="commands">
		<button type="button" data-command="topics">/topics</button>
		<button type="button" data-command="help">/help</button>
	</p>
</main>`;

/** Makes the page: one document that loads nothing and runs nothing but its own script, which is vouched for by hash. */
export function makeDocument(examples: readonly Example[]): {
	readonly html: string;
	readonly contentSecurityPolicy: string;
} {
	// The only "<" that could end the element early is escaped; the rest is JSON.
	const data = JSON.stringify(examples).replaceAll('<', String.raw`\u003c`);
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Hudhud · الهدهد</title>
<style>${STYLE}</style>
</head>
<body>${BODY}
<script type="application/json" id="example-questions">${data}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
	const contentSecurityPolicy = [
		"default-src 'none'",
		`script-src ${hash(SCRIPT)}`,
		`style-src ${hash(STYLE)}`,
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
	return { html, contentSecurityPolicy };
}

function hash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
