// Run as a process of its own, by Node itself, so that it can be killed: stores questions one after another, and
// prints the id of each one as soon as it is acknowledged.
import { writeSync } from 'node:fs';

const [, , folder, databaseUrl, howMany] = process.argv;
const { openMemory } = await import(`${folder}/open-memory.js`);
const { makeRowId } = await import(`${folder}/row-id.js`);

const opened = await openMemory({ databaseUrl });
if (!opened.ok) throw new Error(opened.reason);
for (let written = 0; written < Number(howMany); written += 1) {
	const askedAt = new Date();
	const id = makeRowId(askedAt);
	await opened.memory.addUnanswered({
		id,
		guild: 'guild',
		member: 'member',
		question: 'who paid for dinner?',
		language: 'en',
		fact: undefined,
		confidence: 0.1,
		askedAt,
		isNoted: false,
	});
	writeSync(1, `${id}\n`);
}
await opened.memory.close();
