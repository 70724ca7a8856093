import type { Kysely, Selectable } from 'kysely';
import type { Language } from '../factbase/fact-base.ts';
import { DEFAULT_SETTINGS } from './memory.ts';
import type { GuildSettings, Memory } from './memory.ts';
import type { Tables } from './tables.ts';

/** What admins set. */
export function createSettingsRows(db: Kysely<Tables>): Pick<Memory, 'readSettings' | 'writeSettings'> {
	const readSettings: Memory['readSettings'] = async (guild) => {
		const row = await db
			.selectFrom('guild_settings')
			.selectAll()
			.where('guild', '=', guild)
			.executeTakeFirst();
		return row === undefined ? DEFAULT_SETTINGS : fromRow(row);
	};
	return {
		readSettings,
		writeSettings: async (guild, changes) => {
			// Only what is named is written: two admins who change different settings do not undo each other.
			const columns = toColumns(changes);
			if (Object.keys(columns).length === 0) return await readSettings(guild);
			const row = await db
				.insertInto('guild_settings')
				.values({ guild, ...DEFAULT_COLUMNS, ...columns })
				.onConflict((conflict) => conflict.column('guild').doUpdateSet(columns))
				.returningAll()
				.executeTakeFirstOrThrow();
			return fromRow(row);
		},
	};
}

type Columns = Omit<Tables['guild_settings'], 'guild'>;

const DEFAULT_COLUMNS: Columns = {
	language: DEFAULT_SETTINGS.language ?? null,
	is_private_by_default: Number(DEFAULT_SETTINGS.isPrivateByDefault),
	note_channel: DEFAULT_SETTINGS.noteChannel ?? null,
	cooldown_seconds: DEFAULT_SETTINGS.cooldownSeconds,
};

/** The columns of the settings that are named, also of one that is named to be undefined. */
function toColumns(changes: Partial<GuildSettings>): Partial<Columns> {
	const { isPrivateByDefault, cooldownSeconds } = changes;
	return {
		...('language' in changes ? { language: changes.language ?? null } : {}),
		...(isPrivateByDefault === undefined ? {} : { is_private_by_default: Number(isPrivateByDefault) }),
		...('noteChannel' in changes ? { note_channel: changes.noteChannel ?? null } : {}),
		...(cooldownSeconds === undefined ? {} : { cooldown_seconds: cooldownSeconds }),
	};
}

function fromRow(row: Selectable<Tables['guild_settings']>): GuildSettings {
	return {
		language: (row.language as Language | null) ?? undefined,
		isPrivateByDefault: row.is_private_by_default === 1,
		noteChannel: row.note_channel ?? undefined,
		cooldownSeconds: row.cooldown_seconds,
	};
}
