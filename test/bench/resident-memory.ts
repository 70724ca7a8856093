import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const KIB_IN_MIB = 1024;

/** The memory that a process holds, in MiB; null where the system does not tell, or the process is gone. */
export function readResidentMemory(pid: number): number | null {
	try {
		const text =
			process.platform === 'linux'
				? /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
				: execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
		const kib = Number(text?.trim());
		return Number.isFinite(kib) && kib > 0 ? kib / KIB_IN_MIB : null;
	} catch {
		return null;
	}
}
