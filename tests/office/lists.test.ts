import { expect, test } from 'vitest';
import { parseFrontmatter, readHead } from '../../src/platform/frontmatter.ts';
import { testOffice } from '../support/office.ts';

type Stored = { data: string; file: { path: string; id: string } };

test('lists are sent what stands above the texts, searches the whole files', async () => {
	const writer = await (await testOffice()).person('writer');
	const ask = async (more: object) =>
		(await writer.decap('entriesByFolder', { folder: 'content/stories', depth: 2, ...more }))
			.body as unknown as Stored[];
	const [heads, whole] = [await ask({ heads: true }), await ask({})];
	expect(heads.map(({ file }) => file)).toEqual(whole.map(({ file }) => file));
	expect(heads.length).toBeGreaterThan(0);
	for (const [at, { data }] of heads.entries()) {
		const read = parseFrontmatter(whole[at]!.data);
		expect(readHead(data)).toEqual('parsed' in read && { data: read.parsed.data });
	}
});

test('the office tells how a title sounds, to those who are signed in', async () => {
	const office = await testOffice();
	const asked = `/api/syllables?words=${encodeURIComponent('百花桥村 2026')}`;
	expect((await (await office.person('writer')).get(asked)).body).toEqual({
		syllables: ['bai', 'hua', 'qiao', 'cun', '2026'],
	});
	expect((await (await office.person()).get(asked)).status).toBe(401);
});
