import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { mayRun } from '../../src/discord/permissions.ts';

const MANAGE = PermissionFlagsBits.ManageGuild.toString();
const hold = (bits: bigint) => new PermissionsBitField(bits);

it.each([
	['a command without a permission, by anybody', undefined, hold(0n), true],
	['the same in direct messages', null, null, true],
	['with the permission', MANAGE, hold(PermissionFlagsBits.ManageGuild), true],
	['with another one', MANAGE, hold(PermissionFlagsBits.ManageMessages), false],
	['by an administrator', MANAGE, hold(PermissionFlagsBits.Administrator), true],
	['in direct messages', MANAGE, null, false],
	['for administrators only, by one', '0', hold(PermissionFlagsBits.Administrator), true],
	['for administrators only, by a manager', '0', hold(PermissionFlagsBits.ManageGuild), false],
])('%s', (_, wanted, held, allowed) => {
	expect(mayRun(wanted === undefined ? {} : { default_member_permissions: wanted }, held)).toBe(allowed);
});
