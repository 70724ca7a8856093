/** The database did not do what it was asked; what it said is the cause, for the log alone. */
export class MemoryError extends Error {
	readonly operation: 'read' | 'write';

	constructor(operation: 'read' | 'write', cause: unknown) {
		super(`the database did not ${operation}`, { cause });
		this.name = 'MemoryError';
		this.operation = operation;
	}
}
