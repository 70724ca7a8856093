import { AllowedMentionsTypes, PermissionFlagsBits } from 'discord-api-types/v10';

import { isAbsent, readList, readMember } from './json-shape.ts';
import { computePermissions } from './permissions.ts';

import type { GuildRecord, World } from './world.ts';
import type { Snowflake } from 'discord-api-types/v10';

/** Whom a message notifies; all empty and false when it pings nobody. */
export interface Pings {
	readonly everyone: boolean;
	readonly users: readonly Snowflake[];
	readonly roles: readonly Snowflake[];
}

export const NO_PINGS: Pings = { everyone: false, users: [], roles: [] };

export interface MentionContext {
	readonly world: World;
	readonly guild: GuildRecord | undefined;
	/** What is parsed when the body says nothing: see `defaultParse`. */
	readonly kind: 'bot message' | 'interaction or webhook' | 'person';
	/** Author of the message replied to, who is pinged unless the reply says otherwise. */
	readonly repliedUser?: Snowflake;
}

/**
 * Works out whom a message pings (Discord docs: Message resource, "Allowed Mentions Object").
 *
 * Mentions inside code are counted too, although Discord does not render those: text that breaks out of its
 * backticks is the usual hole, and only `allowed_mentions` closes it for sure.
 */
export function computePings(content: string, allowedMentions: unknown, context: MentionContext): Pings {
	const allowed = isAbsent(allowedMentions) ? undefined : allowedMentions;
	const parse = allowed === undefined ? defaultParse(context.kind) : readList(readMember(allowed, 'parse'));
	const isAllowed = (type: AllowedMentionsTypes, id: Snowflake): boolean =>
		parse.includes(type) || readList(readMember(allowed, type)).includes(id);

	const users = new Set(
		[...content.matchAll(/<@!?(\d+)>/gu)]
			.map(([, id = '']) => id)
			.filter((id) => context.world.users.has(id) && isAllowed(AllowedMentionsTypes.User, id)),
	);
	const repliedUser = allowed === undefined ? true : readMember(allowed, 'replied_user') === true;
	if (repliedUser && context.repliedUser !== undefined) users.add(context.repliedUser);
	const mayMentionAll = mayMentionEveryone(context);
	const roles = [...content.matchAll(/<@&(\d+)>/gu)]
		.map(([, id = '']) => id)
		.filter((id) => {
			const role = context.guild?.guild.roles.find((candidate) => candidate.id === id);
			return (
				role !== undefined && (role.mentionable || mayMentionAll) && isAllowed(AllowedMentionsTypes.Role, id)
			);
		});
	return {
		everyone:
			/@(?:everyone|here)\b/u.test(content) && mayMentionAll && parse.includes(AllowedMentionsTypes.Everyone),
		users: [...users],
		roles: [...new Set(roles)],
	};
}

/** Discord docs: interactions and webhooks parse only users unless told, every other message all kinds. */
function defaultParse(kind: MentionContext['kind']): readonly unknown[] {
	return kind === 'interaction or webhook'
		? [AllowedMentionsTypes.User]
		: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone];
}

function mayMentionEveryone({ guild, kind, world }: MentionContext): boolean {
	const bot = guild?.members.get(world.bot.id);
	if (guild === undefined || bot === undefined || kind === 'person') return false;
	return (computePermissions(guild.guild, bot) & PermissionFlagsBits.MentionEveryone) !== 0n;
}
