import { expect, test } from 'vitest';
import { deskConfig } from '../../src/desk/collections.ts';
import { changedOnForge, forgeError } from '../../src/desk/forge/forge-error.ts';

const FORGE = {
	address: 'https://git.example.cn',
	project: 'jiguan/wenming',
	branch: 'main',
	appId: 'desk-of-the-township',
};
const reviewsOf = (config: ReturnType<typeof deskConfig>) =>
	config.collections
		.find(({ name }) => name === 'stories')!
		// @ts-expect-error a collection of files has no fields of its own
		.fields.find(({ name }: { name: string }) => name === 'reviews');

test('Decap is told where the forge answers', () => {
	expect(deskConfig({ ...FORGE, kind: 'forgejo' }).backend).toMatchObject({
		name: 'forgejo',
		repo: 'jiguan/wenming',
		api_root: 'https://git.example.cn/api/v1',
	});
	expect(deskConfig({ ...FORGE, kind: 'gitlab' }).backend).toMatchObject({
		name: 'gitlab',
		api_root: 'https://git.example.cn/api/v4',
		auth_type: 'pkce',
	});
});

test('reviews are signed at the office, and filled in where a forge vouches for them', () => {
	expect(reviewsOf(deskConfig())).toMatchObject({ widget: 'hidden' });
	expect(reviewsOf(deskConfig({ ...FORGE, kind: 'gitlab' }))).toMatchObject({
		label: '三审',
		widget: 'part',
	});
});

test.each([
	[{ status: 401 }, '没有保存：登录已经过期，请退出后重新登录'],
	[{ status: 403 }, '没有保存：您在代码平台上没有这个权限，请找平台上的项目管理员'],
	[{ status: 502, message: 'Bad Gateway' }, '没有保存：代码平台出错了，请稍后再试'],
	[new TypeError('Failed to fetch'), '没有保存：连不上代码平台。请检查网络，不要关掉这一页，稍后再试'],
	[
		new Error('Your GitLab user account does not have access to this repo.'),
		'没有保存：您的账号在平台上没有这个项目的写权限，请找平台上的项目管理员',
	],
	[
		{ status: 400, message: 'The file has changed since you started editing it: content/a.md' },
		String(changedOnForge()),
	],
	[{ status: 400, message: 'branch is protected' }, '没有保存：代码平台说：branch is protected'],
])('what a forge answers (%o) is told in Chinese with what to do', (error, words) => {
	expect(String(forgeError(error, '没有保存'))).toBe(words);
});
