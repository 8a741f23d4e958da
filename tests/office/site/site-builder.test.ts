/** Which site is on show, whatever happens to the one that is being made. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { quickBuild, testOffice } from '../../support/office.ts';
import { changeSite, draftOf, publishBy, reviewed, STORY } from '../../support/office-story.ts';
import { scratch } from '../../support/release.ts';

test('after a restart the newest site is on show, not one from before a piece was taken down', async () => {
	let broken = false;
	const office = await testOffice({
		build: async (job) => (broken ? { ok: false, issues: [], log: '这一次不成' } : quickBuild(job)),
	});
	await office.builder.settled();
	await draftOf(office);
	await reviewed(office);
	await publishBy(office);
	await office.builder.settled();
	const page = async ({ person }: typeof office) => (await (await person()).get(`/${STORY.path}`)).status;
	expect(await page(office)).toBe(200);

	const signer = await office.person('signer');
	expect((await signer.decap('deleteFiles', { paths: [STORY.path] })).status).toBe(200);
	await office.builder.settled();
	expect(await page(office)).toBe(404);
	broken = true;
	const again = await office.restart();
	await again.builder.settled();
	expect(again.builder.status()).toMatchObject({ state: 'failed' });
	expect(await page(again)).toBe(404);
	expect((await (await again.person()).get('/')).status).toBe(200);
});

test('a site whose settings move it to another base path is served there as soon as it is built', async () => {
	const office = await testOffice();
	await office.builder.settled();
	const stranger = await office.person();
	expect((await stranger.get('/')).status).toBe(200);
	const { repository } = office.office;
	const id = (await repository.idAt('refs/heads/main', 'content/site.yml'))!;
	const text = `${await repository.text(id)}base: /wmsj/\n`;
	await changeSite(office, { put: new Map([['content/site.yml', Buffer.from(text)]]) });
	await office.builder.settled();
	expect((await stranger.get('/wmsj/')).status).toBe(200);
	expect((await stranger.get('/')).headers.get('location')).toBe('/wmsj/');
});

test('the folder on show is not built into, though a disk took no note of which one that is', async () => {
	const built: { out: string; onShow: string | undefined }[] = [];
	const office = await testOffice({
		build: async (job) => {
			built.push({ out: job.out, onShow: job.after });
			return quickBuild(job);
		},
	});
	await office.builder.settled();
	const mark = join(office.folder, 'work', 'site-on-show');
	rmSync(mark);
	mkdirSync(mark);
	for (let times = 0; times < 2; times += 1) {
		office.builder.request();
		await office.builder.settled();
		expect(office.builder.status().state).toBe('failed');
	}
	expect(built.length).toBeGreaterThan(2);
	expect(built.filter(({ out, onShow }) => out === onShow)).toEqual([]);
});

test('what is published cannot be read for a moment: that costs one build, and not the office', async () => {
	const path = join(scratch(), 'www');
	const office = await testOffice({ settings: { targets: [{ kind: 'folder', name: '公开网站', path }] } });
	const built = async () => {
		office.builder.request();
		await Promise.all([office.builder.settled(), office.edition.settled()]);
		return [office.builder.status().state, office.edition.status().state];
	};
	expect(await built()).toEqual(['live', 'live']);
	const unread = vi
		.spyOn(office.office.repository, 'head')
		.mockRejectedValue(new Error('git cat-file ended'));
	expect(await built()).toEqual(['failed', 'failed']);
	unread.mockRestore();
	expect(await built()).toEqual(['live', 'live']);
});

test('what goes out while the office is closing asks for a site in vain, and nothing waits for that', async () => {
	let builds = 0;
	const office = await testOffice({
		build: async (job) => {
			builds += 1;
			return quickBuild(job);
		},
	});
	await office.builder.settled();
	const before = builds;
	office.builder.close();
	await changeSite(office, { put: new Map([['content/pages/about.md', Buffer.from('---\n---\n')]]) });
	await office.builder.settled();
	expect(builds).toBe(before);
});
