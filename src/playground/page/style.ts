/** The looks of the page, in the colours the reader's system prefers. */
export const STYLE = `
:root { color-scheme: light dark; --back: light-dark(#f6f5f2, #17181c); --card: light-dark(#fff, #212329);
	--ink: light-dark(#1c1d21, #e8e6e1); --faint: light-dark(#6a6b70, #9a9ba2); --line: light-dark(#dcdad4, #35373f);
	--accent: light-dark(#9a5b13, #e0a458); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { margin: 0; font-size: 1.6rem; }
header p { margin: 0; color: var(--faint); }
ol { list-style: none; margin: 1.25rem 0; padding: 0; display: grid; gap: .75rem; }
li { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
li.asked { justify-self: end; background: none; border-style: dashed; }
li.ephemeral { border-color: var(--accent); }
li p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
li p.small { color: var(--faint); font-size: .85rem; }
li blockquote { margin: .25rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--accent); }
.note { color: var(--accent); font-size: .8rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
button, select, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: .5rem;
	padding: .4rem .75rem; background: var(--card); }
button { cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--accent); }
button:disabled { opacity: .5; cursor: default; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
form input:not([type]) { flex: 1 1 18rem; }
form button { background: var(--accent); color: var(--back); border-color: var(--accent); }
#examples { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .75rem; }
#examples button { border-radius: 999px; font-size: .9rem; }
.row select { max-width: 100%; }
`;
