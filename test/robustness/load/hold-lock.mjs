// Run as a process of its own: takes the lock of an SQLite file as its arguments say, prints a line, and holds it until
// its input ends.
import { DatabaseSync } from '@photostructure/sqlite';

const [, , path, ...statements] = process.argv;
const database = new DatabaseSync(path);
for (const statement of statements) database.exec(statement);
process.stdout.write('held\n');
process.stdin.resume().on('end', () => {
	database.exec('rollback');
	database.close();
});
