/** What an error of a driver carries besides its message, such as its code. */
export function readErrorField(error: unknown, name: string): unknown {
	return error instanceof Error ? (error as unknown as Record<string, unknown>)[name] : undefined;
}
