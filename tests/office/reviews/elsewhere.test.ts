/** What a change makes wrong in other entries is told while it is written, and keeps it from being sent. */
import { expect, test } from 'vitest';
import { PUBLISHED_REF } from '../../../src/office/git/repository.ts';
import { testOffice } from '../../support/office.ts';
import { changeSite, save } from '../../support/office-story.ts';

const DISH = { collection: 'menu', slug: 'xiusan', path: 'content/menu/xiusan.md' };
const dish = (more = '') => `---\ncode: 帮-77\ntitle: 上门修伞\nstrand: help\n${more}---\n`;
const SESSION =
	'---\ndish: xiusan\nstation: jia\nstart: 2026-12-05 09:00\nend: 2026-12-05 11:00\nstate: planned\n---\n';

test('a dish that would not go any more where it is awaited is told so, by titles, and is not sent', async () => {
	const office = await testOffice();
	await changeSite(office, {
		put: new Map([
			['content/menu/xiusan.md', Buffer.from(dish())],
			['content/sessions/xiusan-jia/index.md', Buffer.from(SESSION)],
		]),
	});
	const writer = await office.person('writer');
	const { collection, slug, path } = DISH;
	const asked = async (text: string, person = writer) =>
		(await person.post('/api/elsewhere', { collection, slug, text })).body;
	expect(await asked(dish())).toEqual({ words: [], entries: [] });
	expect(await asked(dish('stations: [jia]\n'))).toEqual({ words: [], entries: [] });
	const narrow = dish('stations: [yi]\n');
	const told = await asked(narrow);
	expect(told['words']).toEqual([
		'《2026年12月5日 上门修伞》【实践站】《上门修伞》不送这个站：请换站，或先在菜单项的“可送到的站”里加上它',
	]);
	expect(told['entries']).toContainEqual({
		collection: 'sessions',
		slug: 'xiusan-jia/index',
		title: '2026年12月5日 上门修伞',
	});
	const { repository } = office.office;
	const base = await repository.idAt(PUBLISHED_REF, path);
	expect((await save(writer, { ...DISH, text: narrow, base: base! })).status).toBe(200);
	const sent = { collection, slug, newStatus: 'pending_review' };
	const refused = await writer.decap('updateUnpublishedEntryStatus', sent);
	expect([refused.status, refused.body['error']]).toEqual([
		422,
		expect.stringMatching(/^还不能送审，这样改了，别处就不对了：《2026年12月5日 上门修伞》【实践站】/),
	]);
	// Who does not write is told nothing of what others would have to change.
	expect(
		(await (await office.person('first')).post('/api/elsewhere', { collection, slug, text: narrow })).status
	).toBe(403);
});

test('a sample that true entries rest on, and a new entry, are told the one and not the other', async () => {
	const office = await testOffice();
	await changeSite(office, {
		put: new Map([
			['content/menu/xiusan.md', Buffer.from(dish())],
			['content/sessions/xiusan-jia/index.md', Buffer.from(SESSION)],
		]),
	});
	const writer = await office.person('writer');
	const asked = async (slug: string, text: string) =>
		(await writer.post('/api/elsewhere', { collection: 'menu', slug, text })).body['words'];
	expect(await asked('xiusan', dish('sample: true\n'))).toEqual([
		'《2026年12月5日 上门修伞》【菜单项】《上门修伞》是示例内容，正式内容不能引用它：请换成真实的一条，或删去',
	]);
	expect(await asked('modao', dish('sample: true\n'))).toEqual([]);
});
