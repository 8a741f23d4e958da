/** The record told by titles and for one person, piece or kind; and the small pictures of the lists. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { AuditAnswer } from '../../../src/domain/desk/answers.ts';
import { type Person, testOffice } from '../../support/office.ts';
import { draftOf, STORY } from '../../support/office-story.ts';

const log = async (boss: Person, query = '') =>
	(await boss.get(`/api/log${query}`)).body as unknown as AuditAnswer;

test('an entry stands in the record by its title, and the record can be asked for one person, piece or kind', async () => {
	const office = await testOffice();
	await draftOf(office);
	const boss = await office.person('boss');
	await boss.post('/api/hand-in', { session: '2026-11-28-jia', outcome: { people: 1, volunteers: 1 } });
	const all = await log(boss);
	const [saved] = all.lines.filter(({ what }) => what === '保存');
	expect(saved?.piece).toEqual({ collection: 'stories', slug: STORY.slug, called: '甲村院坝里点亮了一盏灯' });
	expect(all.people).toContainEqual({ name: 'writer', title: '张三' });
	const entry = encodeURIComponent(`stories/${STORY.slug}`);
	for (const query of ['?who=writer&kind=stories', `?entry=${entry}`])
		expect((await log(boss, query)).lines.map(({ what }) => what)).toEqual(['保存']);
	const refused = (await log(boss, '?kind=refused')).lines;
	expect(refused.map(({ name }) => name)).toEqual(['boss']);
	expect((await log(boss, '?who=nobody')).lines).toEqual([]);
}, 120_000);

test('a picture of a draft is sent small, and nothing else is', async () => {
	const office = await testOffice();
	await draftOf(office);
	const writer = await office.person('writer');
	const ask = (name: string) =>
		fetch(
			`${office.origin}/api/thumbnail?${new URLSearchParams({ collection: 'stories', slug: STORY.slug, name })}`,
			{
				headers: { cookie: writer.cookie() },
			}
		);
	const small = await sharp(Buffer.from(await (await ask('yuanba.jpg')).arrayBuffer())).metadata();
	expect([small.format, small.width, small.height, small.exif]).toEqual(['webp', 144, 108, undefined]);
	expect((await ask('none.jpg')).status).toBe(404);
	expect((await ask('index.md')).status).toBe(422);
	expect((await fetch(`${office.origin}/api/thumbnail?collection=stories`)).status).toBe(401);
}, 120_000);
