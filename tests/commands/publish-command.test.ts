/** Commands take what is published, say which content it is, and leave a line in the record. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseContent } from '../../src/commands/published-content.ts';
import { PUBLISHED_REF } from '../../src/office/git/repository.ts';
import { releasesFolder } from '../../src/office/site/public-edition.ts';
import { releasesIn } from '../../src/publish/releases/release-store.ts';
import { testOffice } from '../support/office.ts';
import { draftOf, publishBy, reviewed, STORY } from '../support/office-story.ts';
import { scratch, shown, siteFiles } from '../support/release.ts';

test('a production build takes what was published at the desk, and says which commit that is', async () => {
	const office = await testOffice();
	await draftOf(office);
	await reviewed(office);
	await publishBy(office);
	const chosen = await chooseContent(undefined, scratch(), { OFFICE_DATA: office.folder });
	const commit = await office.office.repository.head(PUBLISHED_REF);
	expect(chosen.commit).toBe(commit);
	expect(chosen.told).toContain(commit!.slice(0, 7));
	expect(existsSync(join(chosen.folder, 'stories', STORY.id, 'index.md'))).toBe(true);

	const named = await chooseContent('tests/fixtures/township', scratch(), { OFFICE_DATA: office.folder });
	expect(named).toMatchObject({
		commit: undefined,
		told: expect.stringContaining('tests/fixtures/township'),
	});
	expect(existsSync(join(named.folder, 'stories', STORY.id))).toBe(false);
});

test('without a data folder the files of the project are taken, and that is said; a folder without content is refused', async () => {
	const none = join(scratch(), 'none');
	expect(await chooseContent(undefined, scratch(), { OFFICE_DATA: none })).toMatchObject({
		commit: undefined,
		told: expect.stringMatching(/^没有数据文件夹/),
	});
	await expect(chooseContent(scratch(), scratch(), {})).rejects.toThrow('不是内容文件夹');
});

test('the command goes back, brings the earlier release to its target and writes it into the record', async () => {
	const { folder, close } = await testOffice();
	await close();
	const releases = releasesIn(releasesFolder(folder));
	const one = await shown(releases, siteFiles(5, '一'));
	await shown(releases, siteFiles(5, '二'));
	const www = join(folder, 'www');
	writeFileSync(join(folder, 'office.yml'), 'targets:\n  - kind: folder\n    path: www\n');
	const command = (...args: string[]) =>
		spawnSync(process.execPath, ['src/commands/publish.ts', ...args], {
			env: { ...process.env, OFFICE_DATA: folder },
			encoding: 'utf8',
		});
	const back = command('--back');
	expect(back.stderr).toBe('');
	expect(back.stdout).toContain('已送到');
	expect(JSON.parse(readFileSync(join(www, 'release.json'), 'utf8')).release).toBe(one.name);
	expect(command('--list').stdout).toMatch(new RegExp(`${one.name}.*现在上线的`));
	const again = await testOffice({ folder, people: false });
	expect(again.office.audit.page().lines.map(({ what }) => what)).toContain(
		`用命令：公开网站退回到 ${one.name} 这一版`
	);
	const refused = command('--confirm');
	expect([refused.status, refused.stderr]).toEqual([1, '没有做成：没有等人确认的一版\n']);
});

test('wrong targets are told before a release is made', () => {
	const home = scratch();
	const [none, wrong, keyless] = ['none', 'wrong', 'keyless'].map((name) => join(home, `${name}.yml`)) as [
		string,
		string,
		string,
	];
	writeFileSync(wrong, 'targets:\n  - kind: ftp\n');
	writeFileSync(
		keyless,
		'targets:\n  - { kind: s3, name: 云上, endpoint: "https://b.invalid", accessKey: { env: NO_KEY }, secretKey: { file: no.txt } }\n'
	);
	const command = (targets: string) =>
		spawnSync(
			process.execPath,
			[
				'src/commands/publish.ts',
				'--content',
				'tests/fixtures/township',
				'--targets',
				targets,
				'--releases',
				home,
			],
			{ env: { ...process.env, SITE_CACHE: join(home, 'cache') }, encoding: 'utf8' }
		);
	for (const [file, said] of [
		[none, `没有 ${none} 这个文件，请检查 --targets 后面的路径`],
		[wrong, `${wrong}:2【targets.0.kind】kind 要写 folder`],
		[
			keyless,
			'云上：没有设环境变量 NO_KEY：请设好，再启动一次\n云上：读不到文件 no.txt：请看它在不在、能不能读\n',
		],
	] as const) {
		const { status, stdout, stderr } = command(file);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain(`没有做成：${said}`);
	}
});

test('what to type for a release that is held names the same places again', async () => {
	const home = scratch('出 版-');
	const places = ['--content', 'tests/fixtures/township', '--releases', join(home, 'releases')];
	await shown(releasesIn(join(home, 'releases')), {
		...siteFiles(5, '一'),
		'none/such/index.html': '<p>一</p>',
	});
	const { status, stderr } = spawnSync(process.execPath, ['src/commands/publish.ts', ...places], {
		env: { ...process.env, SITE_CACHE: join(home, 'cache'), SITE_QUICK_BUILD: '1' },
		encoding: 'utf8',
	});
	expect(status).toBe(1);
	const typed = [...places.slice(0, 3), `"${join(home, 'releases')}"`].join(' ');
	expect(stderr).toContain(`再运行 npm run publish -- ${typed} --confirm`);
});
