import { LRUCache } from 'lru-cache';

import type { UploadedFile } from './read-body.ts';
import type { APIAttachment, Snowflake } from 'discord-api-types/v10';

/** A file somebody uploaded, as it was. */
export interface StoredFile {
	readonly name: string;
	readonly contentType: string;
	readonly bytes: Buffer;
}

/** Keeps uploads and serves them, as Discord's CDN does. */
export interface FileStore {
	/** Stores a file and describes it; `description` is the alt text of the body's attachment list. */
	add(file: StoredFile, description?: string): APIAttachment;
	get(id: Snowflake): StoredFile | undefined;
}

/** Bytes of all uploads that are kept; beyond it the oldest are let go. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** Path under which the stand-in serves uploads. */
export const FILE_PATH = '/attachments/';

/** Makes an empty store; `origin` tells where the stand-in listens. */
export function createFileStore(nextId: () => Snowflake, origin: () => string): FileStore {
	// Every file at Discord's own limit still fits.
	const files = new LRUCache<Snowflake, StoredFile>({
		maxSize: KEPT_BYTES,
		sizeCalculation: ({ bytes }) => bytes.length + 1,
	});
	return {
		add: (file, description) => {
			const id = nextId();
			files.set(id, file);
			const url = `${origin()}${FILE_PATH}${id}/${encodeURIComponent(file.name)}`;
			return {
				id,
				filename: file.name,
				size: file.bytes.length,
				url,
				proxy_url: url,
				content_type: file.contentType,
				...(description === undefined ? {} : { description }),
			};
		},
		get: (id) => files.get(id),
	};
}

/** Turns an uploaded part into a file to store. */
export function toStoredFile({ filename, contentType, bytes }: UploadedFile): StoredFile {
	return { name: filename, contentType: contentType || 'application/octet-stream', bytes };
}
