/** 查找: what is found, in one office while others write. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { changeSite } from '../../support/office-story.ts';

test('a session that is called by its dish is found by the sound of that name, and of its new one', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const sessions = async (words: string) => {
		const { body } = await writer.get(`/api/find?words=${words}`);
		return (body['found'] as { collection: string; slug: string }[])
			.filter(({ collection }) => collection === 'sessions')
			.map(({ slug }) => slug);
	};
	const named = await sessions('yuanbajiangtang');
	expect(named).toContain('2026-11-28-jia/index');
	const path = 'content/menu/jiangtang.md';
	const text = readFileSync('tests/fixtures/township/menu/jiangtang.md', 'utf8');
	const renamed = text.replace('title: 院坝讲堂', 'title: 黄葛树下摆龙门阵');
	await changeSite(office, { put: new Map([[path, Buffer.from(renamed)]]) });
	expect(await sessions('huanggeshu')).toEqual(named);
	expect(await sessions('yuanbajiangtang')).toEqual([]);
});
