import { makeApiError } from './api-error.ts';
import { readMember } from './json-shape.ts';

import type { Backstage } from './backstage.ts';
import type { Route, RouteRequest } from './router.ts';
import type { GuildRecord } from './world.ts';
import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';

/** The routes by which a bot finds the gateway, itself, its guilds and their people. */
export function makeApplicationRoutes(backstage: Backstage): readonly Route[] {
	const { world } = backstage;
	const gatewayUrl = (): string => backstage.origin().replace('http:', 'ws:');
	const get = (template: string, answer: (request: RouteRequest) => unknown): Route => ({
		method: 'GET',
		template,
		handle: (request) => ({ status: 200, body: answer(request) }),
	});
	const guildOf = (request: RouteRequest): GuildRecord => {
		const guild = world.guilds.get(request.param('guild_id'));
		if (guild === undefined) throw makeApiError('unknownGuild');
		return guild;
	};
	return [
		{ ...get('/gateway', () => ({ url: gatewayUrl() })), public: true },
		get('/gateway/bot', (): RESTGetAPIGatewayBotResult => ({
			url: gatewayUrl(),
			shards: backstage.shards,
			session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
		})),
		get('/users/@me', () => world.bot),
		get('/users/@me/guilds', () => [...world.guilds.values()].map(({ guild }) => guild)),
		get('/applications/@me', () => world.application),
		get('/oauth2/applications/@me', () => world.application),
		get('/guilds/{guild_id}', (request) => guildOf(request).guild),
		get('/guilds/{guild_id}/channels', (request) => guildOf(request).channels),
		get('/guilds/{guild_id}/roles', (request) => guildOf(request).guild.roles),
		get('/guilds/{guild_id}/members/{user_id}', (request) => {
			const member = guildOf(request).members.get(request.param('user_id'));
			if (member === undefined) throw makeApiError('unknownMember');
			return member;
		}),
		get('/users/{user_id}', (request) => {
			const user = world.users.get(request.param('user_id'));
			if (user === undefined) throw makeApiError('unknownUser');
			return user;
		}),
		{
			method: 'POST',
			template: '/users/@me/channels',
			handle: (request) => {
				const user = world.users.get(String(readMember(request.json, 'recipient_id')));
				if (user === undefined) throw makeApiError('unknownUser');
				return { status: 200, body: world.openDirectChannel(user) };
			},
		},
	];
}
