/** `npm run inspect` as a process: both validators are asked, and only of what changed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scratch, writeTree } from '../support/release.ts';

const run = promisify(execFile);

const page = (words: string, style = '') => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="院坝里的灯是怎么亮起来的。">
<title>院坝的灯</title>
${style}
</head>
<body>
<main>
<h1>院坝的灯</h1>
${words}
</main>
</body>
</html>
`;
const SOUND = page('<p>灯亮了。</p>');
/** Valid HTML whose letters nobody can read: only a browser tells. */
const PALE = page('<p>灯亮了。</p>', '<style>p { color: #ccc; background: #fff }</style>');
/** A browser shows it all the same. */
const INVALID = page('<p id="a">灯</p><p id="a">亮了。</p>');

test('a fault of the page and a fault of its look are told with the page, and what is sound is not looked at again', async () => {
	const [site, cache] = [scratch('site-'), scratch('cache-')];
	const inspect = (...options: string[]) =>
		run(process.execPath, ['src/commands/launch.mjs', 'inspect', '--site', site, '--base', '/', ...options], {
			env: { ...process.env, SITE_CACHE: cache },
		}).then(
			({ stdout }) => ({ code: 0, stdout }),
			({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout })
		);
	writeTree(site, { 'index.html': SOUND, 'pale/index.html': PALE, 'invalid/index.html': INVALID });
	const { code, stdout } = await inspect();
	expect(code).toBe(1);
	expect(stdout).toMatch(/^pale\/index\.html color-contrast/m);
	expect(stdout).toMatch(/^invalid\/index\.html\S* no-dup-id/m);
	expect(stdout).not.toMatch(/^index\.html/m);
	expect(stdout).toContain('看了 3 页（共 3 页');

	const withoutBrowser = await inspect('--without-browser');
	expect(withoutBrowser.stdout).not.toContain('color-contrast');
	writeTree(site, { 'pale/index.html': SOUND });
	expect((await inspect()).stdout).toContain('看了 2 页（共 3 页');
	writeTree(site, { 'invalid/index.html': SOUND });
	expect(await inspect()).toEqual({ code: 0, stdout: '看了 1 页（共 3 页，其余没有变），0 处不对。\n' });
});
