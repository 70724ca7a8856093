/** A JSON object whose members are still unknown, which is what every request body is until checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether a JSON value is an object (neither null nor an array). */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a member of a JSON value that may not even be an object. */
export function readMember(value: unknown, name: string): unknown {
	return isJsonObject(value) ? value[name] : undefined;
}

/** Reads a list; anything else (Discord takes null for "none" almost everywhere) is an empty one. */
export function readList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Tells "not given" in Discord's sense: absent or null. */
export function isAbsent(value: unknown): value is null | undefined {
	return value === undefined || value === null;
}
