import { expect, test } from 'vitest';
import { forgeBackend, forgeSchema } from '../../src/domain/forge.ts';

const told = {
	kind: 'forgejo',
	address: 'https://git.example.cn/',
	repository: 'wenming/content',
	application: 'abcdefgh',
};

test('a forge is told to Decap with sign-in that needs no secret', () => {
	expect(forgeBackend(forgeSchema.parse(told))).toEqual({
		name: 'forgejo',
		repo: 'wenming/content',
		branch: 'main',
		base_url: 'https://git.example.cn',
		api_root: 'https://git.example.cn/api/v1',
		app_id: 'abcdefgh',
	});
	expect(forgeBackend(forgeSchema.parse({ ...told, kind: 'gitlab' }))).toMatchObject({
		auth_type: 'pkce',
		api_root: 'https://git.example.cn/api/v4',
	});
});

test('a repository without an owner is refused', () => {
	expect(forgeSchema.safeParse({ ...told, repository: 'content' }).success).toBe(false);
});
