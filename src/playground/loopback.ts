/** The one address the stand-in listens on. */
export const LOOPBACK = '127.0.0.1';

/** Tells whether a Host header names this machine's loopback, with or without a port. */
export function isLoopbackHost(host: string | undefined): boolean {
	return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/iu.test(host ?? '');
}
