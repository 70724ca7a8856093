import { makeApiError } from './api-error.ts';
import { MESSAGE_LIMITS } from './discord-limits.ts';

import type { IncomingMessage } from 'node:http';

/** A file of a multipart body; `field` is its part name, such as `files[0]`. */
export interface UploadedFile {
	readonly field: string;
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: Buffer;
}

export interface RequestBody {
	readonly json: unknown;
	readonly files: readonly UploadedFile[];
}

/** Every file at its limit, and room for the JSON part. */
const BODY_BYTES = (MESSAGE_LIMITS.attachments + 1) * MESSAGE_LIMITS.attachmentBytes;

/** Reads a body as Discord does: JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
	const bytes = await readBytes(request);
	if (bytes.length === 0) return { json: undefined, files: [] };
	const type = request.headers['content-type'] ?? '';
	if (type.startsWith('multipart/form-data')) return await readMultipart(bytes, type);
	return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = chunk as Buffer;
		length += bytes.length;
		if (length > BODY_BYTES) throw makeApiError('tooLarge');
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

async function readMultipart(bytes: Buffer, type: string): Promise<RequestBody> {
	// Node's own fetch reads multipart, so the stand-in needs no parser.
	const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
		.formData()
		.catch(() => {
			throw makeApiError('invalidJson');
		});
	const files: UploadedFile[] = [];
	let json: unknown;
	for (const [field, value] of form) {
		if (typeof value === 'string') {
			if (field === 'payload_json') json = parseJson(value);
			continue;
		}
		const content = Buffer.from(await value.arrayBuffer());
		if (content.length > MESSAGE_LIMITS.attachmentBytes) throw makeApiError('tooLarge');
		files.push({ field, filename: value.name, contentType: value.type, bytes: content });
	}
	return { json: json ?? {}, files };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw makeApiError('invalidJson');
	}
}
