/** What a form is judged by knows of the drafts of others, and follows what is published meanwhile. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/check/facts.ts';
import { testOffice } from '../../support/office.ts';
import { changeSite, save } from '../../support/office-story.ts';

const dish = (title: string, code: string, more = '') =>
	`---\ncode: ${code}\ntitle: ${title}\nstrand: help\n${more}---\n`;
const where = (id: string) => ({ collection: 'menu', slug: id, path: `content/menu/${id}.md` });
const send = { newStatus: 'pending_review' };

test('of two drafts with one code the newer is not sent, by the title of the older; the older goes its way', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const facts = async () => (await writer.get('/api/facts')).body as unknown as Facts;
	expect((await facts()).others?.numbers.menu?.['帮-77']).toBeUndefined();
	const more = 'plain: 伞骨断了伞面破了，上门来给您补好。\nformerly: [saosan]\n';
	await save(writer, { ...where('xiusan'), text: dish('上门修伞', '帮-77', more) });
	office.clock.now += 60_000;
	await save(writer, { ...where('modao'), text: dish('上门磨刀', '帮-77', 'sample: true\n') });
	const { others, targets } = await facts();
	expect(others?.numbers.menu?.['帮-77']).toEqual([
		{ id: 'xiusan', title: '上门修伞' },
		{ id: 'modao', title: '上门磨刀', sample: true },
	]);
	expect(others?.samples.menu?.['modao']).toBe('上门磨刀');
	const [sentence] = others?.plain.filter(({ id }) => id === 'xiusan') ?? [];
	expect([sentence?.title, sentence?.plain]).toEqual(['上门修伞', '伞骨断了伞面破了，上门来给您补好。']);
	expect(others?.former.menu?.['saosan']?.map(({ id }) => id)).toEqual(['xiusan']);
	expect(targets.menu).toContain('xiusan');
	const status = (id: string) =>
		writer.decap('updateUnpublishedEntryStatus', { collection: 'menu', slug: id, ...send });
	const refused = await status('modao');
	expect([refused.status, refused.body['error']]).toEqual([
		422,
		expect.stringMatching(/^还不能送审。编号：“帮-77”已经用在《上门修伞》，下一个没用过的是“帮-91”/),
	]);
	expect((await status('xiusan')).status).toBe(200);
	const published = await (await office.person('signer')).post('/api/publish', {
		collection: 'menu',
		slug: 'xiusan',
	});
	expect(published.status, JSON.stringify(published.body)).toBe(200);
});

test('every answer says which content it is of, so that forms learn of what was published', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const said = async () => (await writer.get('/api/today')).headers.get('x-desk-content');
	const before = await said();
	expect(before).toMatch(/^[0-9a-f]{12}$/);
	expect(await said()).toBe(before);
	await changeSite(office, { put: new Map([['content/menu/xin.md', Buffer.from(dish('新的', '帮-78'))]]) });
	expect(await said()).not.toBe(before);
	expect((await (await office.person()).get('/api/today')).headers.get('x-desk-content')).toBeNull();
});
