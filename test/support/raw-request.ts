import { connect } from 'node:net';

/**
 * Writes bytes to a port of 127.0.0.1 and reads the answer, whatever it is, until the connection is closed. `end`: also
 * close our half, as a client does that will write no more. Nothing of HTTP is checked on the way out.
 */
export async function sendRaw(port: number, bytes: string | Buffer, end = true): Promise<string> {
	return await new Promise((resolve) => {
		const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		const chunks: Buffer[] = [];
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('error', () => {});
		socket.on('end', () => socket.end());
		socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
		socket.write(bytes);
		if (end) socket.end();
	});
}

/** The status of the first answer in what came back; undefined when there was none. */
export function statusOf(answer: string): number | undefined {
	const status = /^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1];
	return status === undefined ? undefined : Number(status);
}
