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
const MULTIPART_BYTES = (MESSAGE_LIMITS.attachments + 1) * MESSAGE_LIMITS.attachmentBytes;
/** All the commands an application may have, with every text at its limit, take less. */
const JSON_BYTES = 4 * 1024 * 1024;

/** Reads a body as Discord does: JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
	const type = request.headers['content-type'] ?? '';
	const isMultipart = type.startsWith('multipart/form-data');
	const bytes = await readBytes(request, isMultipart ? MULTIPART_BYTES : JSON_BYTES);
	if (bytes.length === 0) return { json: undefined, files: [] };
	if (isMultipart) return await readMultipart(bytes, type);
	return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
	if (Number(request.headers['content-length'] ?? 0) > limit) throw makeApiError('tooLarge');
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = chunk as Buffer;
		length += bytes.length;
		if (length > limit) throw makeApiError('tooLarge');
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
