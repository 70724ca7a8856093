/** How long members wait between two questions. Held in this process alone: a restart forgives everybody. */
export interface Cooldowns {
	/** Seconds still to wait, 0 when the question may be asked; that moment counts as asked, then. */
	readonly take: (guild: string, member: string, seconds: number) => number;
}

/** Beyond this many, those that have waited long enough are forgotten. */
const MOST_KEPT = 10_000;

/** Keeps the moment of each member's last question. `now`: milliseconds that never go back. */
export function createCooldowns(now: () => number = () => performance.now()): Cooldowns {
	const freeAt = new Map<string, number>();

	function forgetFree(moment: number): void {
		for (const [key, free] of freeAt) if (free <= moment) freeAt.delete(key);
	}

	return {
		take: (guild, member, seconds) => {
			if (seconds <= 0) return 0;
			const key = `${guild}:${member}`;
			const moment = now();
			const free = freeAt.get(key) ?? moment;
			if (free > moment) return Math.ceil((free - moment) / 1000);
			if (freeAt.size >= MOST_KEPT) forgetFree(moment);
			freeAt.set(key, moment + seconds * 1000);
			return 0;
		},
	};
}
