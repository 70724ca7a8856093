import { makeApiError } from './api-error.ts';
import { checkCommand, checkCommands } from './check-commands.ts';
import { createFormErrors } from './form-errors.ts';

import type { Backstage } from './backstage.ts';
import type { Route, RouteRequest } from './router.ts';
import type { RESTPostAPIApplicationCommandsJSONBody, Snowflake } from 'discord-api-types/v10';

/** The routes under which the bot registers its commands, globally and in one guild. */
export function makeCommandRoutes(backstage: Backstage): readonly Route[] {
	return [
		...makeScope(backstage, '/applications/{application_id}/commands', () => undefined),
		...makeScope(backstage, '/applications/{application_id}/guilds/{guild_id}/commands', (request) => {
			const id = request.param('guild_id');
			// A guild the bot is not in, Discord answers "Missing Access", not "Unknown Guild".
			if (!backstage.world.guilds.has(id)) throw makeApiError('missingAccess');
			return id;
		}),
	];
}

function makeScope(
	backstage: Backstage,
	template: string,
	scopeOf: (request: RouteRequest) => Snowflake | undefined,
): Route[] {
	const { commands, world } = backstage;
	const enter = (request: RouteRequest): Snowflake | undefined => {
		if (request.param('application_id') !== world.application.id) throw makeApiError('unknownApplication');
		return scopeOf(request);
	};
	const find = (request: RouteRequest) => {
		const command = commands.list(enter(request)).find(({ id }) => id === request.param('command_id'));
		if (command === undefined) throw makeApiError('unknownCommand');
		return command;
	};
	return [
		{ method: 'GET', template, handle: (request) => ({ status: 200, body: commands.list(enter(request)) }) },
		{
			method: 'PUT',
			template,
			handle: (request) => {
				const scope = enter(request);
				const checked = checkCommands(request.json);
				request.confirmBody();
				return { status: 200, body: commands.overwrite(scope, checked) };
			},
		},
		{
			method: 'POST',
			template,
			handle: (request) => {
				const scope = enter(request);
				const errors = createFormErrors();
				checkCommand(errors, [], request.json);
				errors.throwIfAny();
				request.confirmBody();
				const body = request.json as RESTPostAPIApplicationCommandsJSONBody;
				const others = commands
					.list(scope)
					.filter(({ name, type }) => name !== body.name || type !== (body.type ?? 1));
				const all = [...(others as RESTPostAPIApplicationCommandsJSONBody[]), body];
				return { status: 201, body: commands.overwrite(scope, all).at(-1) };
			},
		},
		{
			method: 'GET',
			template: `${template}/{command_id}`,
			handle: (request) => ({ status: 200, body: find(request) }),
		},
		{
			method: 'DELETE',
			template: `${template}/{command_id}`,
			handle: (request) => {
				const gone = find(request);
				const rest = commands.list(enter(request)).filter(({ id }) => id !== gone.id);
				commands.overwrite(enter(request), rest as RESTPostAPIApplicationCommandsJSONBody[]);
				return { status: 204 };
			},
		},
	];
}
