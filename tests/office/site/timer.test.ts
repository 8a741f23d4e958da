import { expect, onTestFinished, test, vi } from 'vitest';
import { timerOf } from '../../../src/office/site/timer.ts';
import { run } from '../../support/git.ts';
import { testOffice } from '../../support/office.ts';
import { changeSite, draftOf, ENTRY, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

const HOUR = 3_600_000;

test('a signed piece goes out at its hour without anybody, in the name of who signed, and dated by that hour', async () => {
	const office = await testOffice();
	await draftOf(office);
	await reviewed(office);
	const signer = await office.person('signer');
	const publishAt = '2026-11-24 14:00';
	const signed = await signer.post('/api/publish', { ...ENTRY, publishAt });
	expect(signed.body, JSON.stringify(signed.body)).toMatchObject({ publishAt });
	const drafts = async () => (await signer.get('/api/today')).body['drafts'] as { label: string }[];
	expect((await drafts())[0]!.label).toBe('已签发，定于 2026年11月24日 14:00 发布');
	office.clock.now += HOUR;
	await office.timer.tick();
	expect((await signer.decap('getEntry', { path: STORY.path })).body['data']).toBeNull();

	office.clock.now += HOUR;
	await office.timer.tick();
	const { body } = await signer.decap('getEntry', { path: STORY.path });
	expect(body['data']).toContain(`published: ${publishAt}`);
	expect(body['data']).toContain('final:\n    by: 赵六\n    at: 2026-11-24 12:00');
	expect(run(office.folder, 'log', '-1', '--format=%an', 'main')).toBe('赵六');
	await office.builder.settled();
	expect((await signer.get(`/${STORY.path}`)).status).toBe(200);
	const { lines } = office.office.audit.page();
	expect(lines.find(({ what }) => what.includes('按签发发布'))).toMatchObject({
		name: 'signer',
		title: '赵六',
	});
});

test('a change after signing takes the piece off the clock', async () => {
	const office = await testOffice();
	const base = await draftOf(office);
	await reviewed(office);
	const signer = await office.person('signer');
	await signer.post('/api/publish', { ...ENTRY, publishAt: '2026-11-24 14:00' });
	await save(await office.person('writer'), { text: storyText({ body: '又改了。' }), base });
	office.clock.now += 3 * HOUR;
	await office.timer.tick();
	expect((await signer.decap('getEntry', { path: STORY.path })).body['data']).toBeNull();
	expect((await signer.decap('unpublishedEntry', ENTRY)).body).toMatchObject({ status: 'draft' });
});

test('what cannot go out at its hour goes back to be signed again, with the reason', async () => {
	const office = await testOffice();
	await draftOf(
		office,
		storyText().replace('stations: [jia]', 'stations: [jia]\nsessions: [2026-11-28-jia]')
	);
	await reviewed(office);
	const signer = await office.person('signer');
	const signed = await signer.post('/api/publish', { ...ENTRY, publishAt: '2026-11-24 14:00' });
	expect(signed.status, JSON.stringify(signed.body)).toBe(200);
	const commit = await changeSite(office, { drop: ['content/sessions/2026-11-28-jia/index.md'] });
	office.clock.now += 3 * HOUR;
	await office.timer.tick();
	const { body } = await signer.get(`/api/reviews?collection=stories&slug=${STORY.slug}`);
	expect(body).toMatchObject({ status: 'draft', note: expect.stringContaining('定时发布没有成功：') });
	expect(run(office.folder, 'rev-parse', 'main')).toBe(commit);
});

test('a timer that is stopped waits for what it does, and begins nothing more', async () => {
	const office = await testOffice();
	let open = (): void => undefined;
	const door = new Promise<void>((done) => {
		open = () => done();
	});
	const list = vi.spyOn(office.office.drafts, 'list').mockImplementation(async () => {
		await door;
		return [];
	});
	onTestFinished(() => list.mockRestore());
	const timer = timerOf(office.office, office.builder);
	void timer.tick();
	let isStopped = false;
	const stopped = timer.stop().then(() => {
		isStopped = true;
	});
	await new Promise((done) => setImmediate(done));
	expect(isStopped).toBe(false);
	const alone = vi.spyOn(office.office.repository, 'alone');
	onTestFinished(() => alone.mockRestore());
	open();
	await stopped;
	expect(alone).not.toHaveBeenCalled();
});

/** An office that builds nothing, and the moments at which it would have. */
async function counting() {
	const builds: string[] = [];
	const office = await testOffice({
		build: async ({ now }) => {
			builds.push(now);
			return { ok: false, issues: [], log: '只数次数' };
		},
	});
	await office.builder.settled();
	return { office, builds };
}

test('the site is built again at midnight and when a dated piece comes out, and not in between', async () => {
	const { office, builds } = await counting();
	await office.timer.tick();
	office.clock.now += 6 * HOUR;
	await office.timer.tick();
	expect(builds).toEqual(['2026-11-24 12:00']);
	office.clock.now += 7 * HOUR;
	await office.timer.tick();
	await office.builder.settled();
	expect(builds).toEqual(['2026-11-24 12:00', '2026-11-25 01:00']);
});

test('a fault while packing keeps neither the site from turning over nor the next day from coming', async () => {
	const { office, builds } = await counting();
	const { git } = office.office.repository;
	const { run: really } = git;
	let packings = 0;
	git.run = (args, options) => {
		if (args[0] !== 'count-objects') return really(args, options);
		packings += 1;
		return Promise.reject(new Error('磁盘满了'));
	};
	for (const hours of [13, 1]) {
		office.clock.now += hours * HOUR;
		await office.timer.tick();
		await office.builder.settled();
	}
	expect(builds).toEqual(['2026-11-24 12:00', '2026-11-25 01:00']);
	expect(packings).toBe(1);
});

test('a piece that a fault keeps back keeps no other back, and goes out when the fault is gone', async () => {
	const office = await testOffice();
	await draftOf(office);
	await reviewed(office);
	const [writer, signer] = [await office.person('writer'), await office.person('signer')];
	const dish = { collection: 'menu', slug: 'lifa', path: 'content/menu/lifa.md' };
	const published = async (path: string) => String((await writer.decap('getEntry', { path })).body['data']);
	const { body } = await writer.decap('getEntry', { path: dish.path });
	const text = String(body['data']).replace(/^title: .*/m, 'title: 上门理发和刮脸');
	await save(writer, { ...dish, text, base: (body['file'] as { id: string }).id });
	await writer.decap('updateUnpublishedEntryStatus', { ...dish, newStatus: 'pending_review' });
	for (const entry of [ENTRY, dish]) {
		const { collection, slug } = entry;
		const signed = await signer.post('/api/publish', { collection, slug, publishAt: '2026-11-24 14:00' });
		expect(signed.status, JSON.stringify(signed.body)).toBe(200);
	}

	const { repository } = office.office;
	const really = repository.merge;
	repository.merge = (ours, theirs) => {
		repository.merge = really;
		return Promise.reject(new Error(`no room to merge ${ours} and ${theirs}`));
	};
	office.clock.now += 3 * HOUR;
	await office.timer.tick();
	expect(await published(STORY.path)).toContain('published: 2026-11-24 14:00');
	expect(await published(dish.path)).not.toContain('上门理发和刮脸');
	await office.timer.tick();
	expect(await published(dish.path)).toContain('上门理发和刮脸');
});

test('what many saves have left is packed after a start, for a machine that is off at midnight', async () => {
	const office = await testOffice();
	const { repository } = office.office;
	const loose = () => Number(run(office.folder, 'count-objects').split(' ')[0]);
	const put = new Map(
		Array.from({ length: 1001 }, (_, at) => [`${at}.md`, Buffer.from(`第${at}篇`)] as const)
	);
	const tree = await repository.treeWith(undefined, { put });
	const by = { name: '张三', email: 'zhangsan@desk.invalid', at: office.clock.now };
	const many = await repository.commit({ tree, parents: [], message: 'many', by });
	await repository.move([{ ref: 'refs/desk/many', from: undefined, to: many }]);
	expect(loose()).toBeGreaterThan(1000);
	await office.timer.tick();
	expect(loose()).toBe(0);

	// Once a day: the next tick looks for nothing.
	await repository.treeWith(undefined, {
		put: new Map([...put].map(([path]) => [path, Buffer.from(`${path}改`)])),
	});
	const again = loose();
	office.clock.now += HOUR;
	await office.timer.tick();
	expect(loose()).toBe(again);
});
