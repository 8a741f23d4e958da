/** A built site takes the place of a whole folder: nothing else may lie there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeEmergencyPage } from '../../src/publish/emergency-page.ts';
import { scratch } from '../support/release.ts';

/** Content that is refused: whether the folder would be taken is told before it. */
function build(out: string) {
	const content = scratch('content-');
	const env = { ...process.env, CONTENT_FOLDER: content, SITE_CACHE: join(content, '.cache') };
	const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', out], {
		...{ env, encoding: 'utf8' },
	});
	return { status, stderr };
}
const NOT_TAKEN = '不是空的，也不是以前生成的网站';

test('a folder with something else in it is not taken, and neither is a file', () => {
	const home = scratch();
	const [letter, site] = [join(home, '总结.docx'), join(home, 'index.html')];
	writeFileSync(letter, '一年的总结');
	writeFileSync(site, '别的网站');
	for (const out of [home, letter]) {
		const { status, stderr } = build(out);
		expect(status).toBe(1);
		expect(stderr).toContain(`没有生成网站：${out} ${NOT_TAKEN}`);
	}
	expect(readFileSync(letter, 'utf8')).toBe('一年的总结');
});

test('a site that was built there, an emergency page, an empty folder and none are taken', () => {
	const home = scratch();
	const place = (name: string, files: readonly string[]) => {
		const folder = join(home, name);
		mkdirSync(join(folder, 'search-index'), { recursive: true });
		for (const file of files) writeFileSync(join(folder, file), '');
		return folder;
	};
	const emergency = scratch();
	writeEmergencyPage(emergency, '');
	const site = place('site', ['index.html', '404.html', 'search-index/index.json', 'robots.txt']);
	for (const out of [site, emergency, scratch(), join(home, 'none')]) {
		const { status, stderr } = build(out);
		expect(status).toBe(1);
		expect(stderr).toContain('没有生成网站');
		expect(stderr, out).not.toContain(NOT_TAKEN);
	}
});
