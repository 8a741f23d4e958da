import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { optionVariables, type RunOptions, runOptions } from '../../src/reader/run-options.ts';

test('without any word from outside the folders are the usual ones and the clock is now', () => {
	const { now, ...rest } = runOptions({});
	expect(rest).toEqual({
		contentFolder: resolve('content'),
		cacheFolder: resolve('.cache'),
		production: false,
		quickBuild: false,
		serveDeskSeparately: false,
		siteLocation: {},
	});
	expect(now).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
});

test('folders, moment and production can be told from outside', () => {
	const env = {
		CONTENT_FOLDER: '/a',
		SITE_CACHE: '/b',
		SITE_NOW: '2026-11-24 10:19',
		SITE_PRODUCTION: '1',
		SITE_QUICK_BUILD: '1',
		SITE_DESK_SEPARATE: '1',
	};
	expect(runOptions(env)).toEqual({
		contentFolder: '/a',
		cacheFolder: '/b',
		now: '2026-11-24 10:19',
		production: true,
		quickBuild: true,
		serveDeskSeparately: true,
		siteLocation: {},
	});
});

test('where the site will stand can be told from outside', () => {
	const { siteLocation } = runOptions({ SITE_ORIGIN: 'https://example.cn', BASE_PATH: '/a/' });
	expect(siteLocation).toEqual({ origin: 'https://example.cn', base: '/a/' });
});

test('a child process finds the options again in its variables, whatever it inherits', () => {
	const options: RunOptions = {
		...{ contentFolder: '/a', cacheFolder: '/b', now: '2026-11-24 10:19', handover: '/c.handover' },
		...{ production: true, quickBuild: false, serveDeskSeparately: true },
		siteLocation: { origin: 'https://example.cn', base: '/a/' },
	};
	const inherited = { CONTENT_FOLDER: '/old', SITE_QUICK_BUILD: '1', SITE_PRODUCTION: '' };
	expect(runOptions({ ...inherited, ...optionVariables(options) })).toEqual(options);
	expect(optionVariables({ cacheFolder: '/b' })).toEqual({ SITE_CACHE: '/b' });
});

test('a moment with a T is the same moment', () => {
	expect(runOptions({ SITE_NOW: '2026-11-24T10:19' }).now).toBe('2026-11-24 10:19');
});

test('a moment that does not exist is refused in Chinese', () => {
	expect(() => runOptions({ SITE_NOW: '2026-02-30 10:19' })).toThrow('SITE_NOW 要写成');
});

test.each([
	['SITE_ORIGIN', 'example.cn', '要以 https:// 或 http:// 开头'],
	['SITE_ORIGIN', 'https://example.cn/wmsj/', '只写到域名为止'],
	['BASE_PATH', '/wmsj', '前后都有斜杠'],
	['BASE_PATH', 'wmsj/', '前后都有斜杠'],
])('%s=%s is refused in Chinese, with the cure', (variable, value, cure) => {
	const read = () => runOptions({ [variable]: value });
	expect(read).toThrow(`环境变量 ${variable} 现在是“${value}”`);
	expect(read).toThrow(cure);
});

test('an origin is taken without its last slash, as site.yml takes it', () => {
	expect(runOptions({ SITE_ORIGIN: 'https://example.cn/' }).siteLocation).toEqual({
		origin: 'https://example.cn',
	});
});

test('the operator is told of every option that he may set, by the name that is read', () => {
	const all = optionVariables({
		...runOptions({}),
		handover: undefined,
		siteLocation: { origin: 'https://example.cn', base: '/' },
	});
	const operating = readFileSync('docs/operating.md', 'utf8');
	const table = /环境变量（优先于 `site\.yml`）：\n\n([\s\S]*?)\n\n/.exec(operating)![1]!;
	const named = [...table.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, name]) => name);
	// These two are read by the command that starts the office.
	expect(named.filter((name) => name !== 'PORT' && name !== 'OFFICE_DATA').sort()).toEqual(
		Object.keys(all).sort()
	);
});
