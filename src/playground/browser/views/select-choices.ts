import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { COMPONENT_TYPE } from '../constants.ts';
import type { State } from '../state.ts';

/** One line of a menu. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	readonly description?: string | undefined;
	readonly emoji?: string | undefined;
	readonly isChosen?: boolean | undefined;
}

/** The lines of a menu: the bot's own, or the people, roles and channels of the place. */
export function listChoices(menu: APISelectMenuComponent, { scene }: State): readonly Choice[] {
	const toChoice =
		(sign: string) =>
		({ id, name }: { readonly id: string; readonly name: string }): Choice => ({
			value: id,
			label: `${sign}${name}`,
		});
	const people = scene?.people.map(toChoice('@')) ?? [];
	// The role of everyone cannot be chosen.
	const roles = scene?.roles.filter(({ name }) => name !== '@everyone').map(toChoice('@')) ?? [];
	if (menu.type === COMPONENT_TYPE.StringSelect) {
		return menu.options.map((option) => ({
			value: option.value,
			label: option.label,
			description: option.description,
			emoji: option.emoji?.name,
			isChosen: option.default,
		}));
	}
	if (menu.type === COMPONENT_TYPE.ChannelSelect) return scene?.channels.map(toChoice('#')) ?? [];
	if (menu.type === COMPONENT_TYPE.UserSelect) return people;
	return menu.type === COMPONENT_TYPE.RoleSelect ? roles : [...people, ...roles];
}
