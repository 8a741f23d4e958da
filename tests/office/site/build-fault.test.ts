/** A site that cannot be built: what editors are told, and what is kept for whoever looks after the program. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildInProcess, type RunBuild } from '../../../src/office/site/build-command.ts';
import { quickBuild, testOffice } from '../../support/office.ts';

const PAGE = 'stories/2026-10-19-yi/index.md';
const RAW = 'TypeError: undefined is not a function\n    at render (/srv/desk/node_modules/astro/x.mjs:3:1)';

/** What the desk asks, and the file for the administrator. */
async function statusAfter(build: RunBuild) {
	const office = await testOffice({ build });
	await office.builder.settled();
	const { body } = await (await office.person('writer')).get('/api/status');
	const file = join(office.folder, 'work', 'build-failed.log');
	return { office, body, log: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}
const quiet = () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => said.mockRestore());
};

test('a fault of the program is one sentence for editors; what the program said lies in a file', async () => {
	quiet();
	for (const build of [
		async () => ({ ok: false as const, issues: [], log: RAW }),
		async () => {
			throw Object.assign(new Error('x'), { stack: RAW });
		},
	]) {
		const { body, log } = await statusAfter(build);
		expect(body).toMatchObject({
			state: 'failed',
			label:
				'生成失败，网站还没有出来。问题不在哪一条内容里：请告诉管理员，原因记在数据文件夹的 work/build-failed.log 里',
			mend: [],
		});
		expect(JSON.stringify(body)).not.toMatch(/TypeError|node_modules|\/srv/);
		expect(log).toBe(`2026-11-24 12:00\n${RAW}\n`);
	}
});

test('the earlier site stays on show, and the next build that comes through takes the fault away', async () => {
	quiet();
	let broken = false;
	const office = await testOffice({
		build: async (job) => (broken ? { ok: false, issues: [], log: RAW } : quickBuild(job)),
	});
	await office.builder.settled();
	const again = async (isBroken: boolean) => {
		broken = isBroken;
		office.builder.request();
		await office.builder.settled();
		return office.builder.status();
	};
	expect((await again(true)).label).toMatch(/^生成失败，网站还是上一次的样子。/);
	expect(await again(false)).toMatchObject({ state: 'live', label: '已发布', mend: [] });
});

test('where there is no earlier site, what the check refuses is told by file, field and cure, as the build command found it', async () => {
	quiet();
	const contentFolder = mkdtempSync(join(tmpdir(), 'content-'));
	onTestFinished(() => rmSync(contentFolder, { recursive: true, force: true }));
	cpSync('tests/fixtures/township', contentFolder, { recursive: true });
	const change = (file: string, from: string | RegExp, to: string) =>
		writeFileSync(
			join(contentFolder, file),
			readFileSync(join(contentFolder, file), 'utf8').replace(from, to)
		);
	change(PAGE, '2026-10-19 08:30', '去年秋天');
	change('site.yml', /^name: .*\n/m, '');
	const office = await testOffice({ contentFolder, build: buildInProcess, cacheFolder: resolve('.cache') });
	await office.builder.settled();
	const { body } = await (await office.person('writer')).get('/api/status');
	expect(body).toMatchObject({
		state: 'failed',
		label: expect.stringContaining('内容里有 2 处要改'),
		mend: [
			{
				file: 'site.yml',
				field: '网站名称',
				message: '必须填写，请补上这一项',
				entry: { collection: 'settings', slug: 'site' },
			},
			{
				file: PAGE,
				field: '发布时间',
				message: expect.stringMatching(/^时间要写成 2026-11-24 10:19 这样.*现在是“去年秋天”/),
				entry: { collection: 'stories', slug: '2026-10-19-yi/index' },
			},
		],
	});
	expect(readFileSync(join(office.folder, 'work', 'build-failed.log'), 'utf8')).toContain('site.yml');
});
