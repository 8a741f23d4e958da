import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { soundContent, TODAY } from '../support/content.ts';
import { DISH, PICTURE, STORY } from '../support/sound-files.ts';

const run = promisify(execFile);

/** Runs the command on a folder, as a clerk or a machine does. */
async function check(folder: string, ...options: string[]) {
	const env = {
		...process.env,
		CONTENT_FOLDER: folder,
		SITE_CACHE: `${folder}/.cache`,
		SITE_NOW: `${TODAY} 10:00`,
	};
	return run(process.execPath, ['src/commands/launch.mjs', 'check', ...options], { env }).then(
		({ stdout }) => ({ code: 0, stdout }),
		({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout })
	);
}

const READY = `  caption: 图为松林村的老人们在院坝里吃饭
  credit: 李小禾 摄
reviews:
  first: {by: 王一, at: 2026-10-19 08:00}
  second: {by: 王二, at: 2026-10-19 08:30}
  final: {by: 王三, at: 2026-10-19 09:00}
`;
/** The sound folder with everything that the desk would ask of its story. */
const readyContent = async () => (await soundContent()).withEdit(STORY, 'byline:\n', `${READY}byline:\n`);

test('a story that went out without its reviews and its words under the photo is reminded of', async () => {
	const { code, stdout } = await check((await soundContent()).folder);
	expect(code).toBe(0);
	expect(stdout.split('\n').map((row) => /【(.+?)】/.exec(row)?.[1])).toEqual([
		'三审',
		'题图 · 图注',
		'题图 · 作者',
		undefined,
		undefined,
	]);
});

test('a sound folder ends well', async () => {
	const { folder } = await readyContent();
	expect(await check(folder)).toEqual({ code: 0, stdout: '共 0 处错误，0 处提醒。\n' });
});

test('a folder with faults ends with code 1 and one row for each', async () => {
	const { folder } = (await readyContent()).withFile(DISH, '').withFile('说明.docx', 'x');
	const { code, stdout } = await check(folder);
	expect(code).toBe(1);
	expect(stdout.split('\n')).toEqual([
		`错误 ${DISH}:1 文件是空的：请补上内容，或者删除这个文件`,
		expect.stringMatching(/^错误 说明\.docx /),
		'共 2 处错误，0 处提醒。',
		'',
	]);
});

test('a photo that cannot be used is a reminder, not an error', async () => {
	const { folder } = (await readyContent()).withFile(PICTURE, 'x');
	const { code, stdout } = await check(folder);
	expect(code).toBe(0);
	expect(stdout).toMatch(/^提醒 stories/);
});

test('machines get the same as data', async () => {
	const { folder } = (await readyContent()).withFile(DISH, '');
	const { code, stdout } = await check(folder, '--json');
	expect(code).toBe(1);
	expect(JSON.parse(stdout)).toMatchObject([{ code: 'file-empty', level: 'error', file: DISH, line: 1 }]);
});
