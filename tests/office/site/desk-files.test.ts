import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testOffice } from '../../support/office.ts';

const pageOf = async (address: string) => {
	const answer = await fetch(address);
	return { status: answer.status, text: await answer.text() };
};

test('while the desk is being made its address says so, and the site can be read', async () => {
	let finish: (folder: string) => void = () => undefined;
	const office = await testOffice({ makeDesk: () => new Promise((done) => (finish = done)) });
	await office.builder.settled();
	expect(await pageOf(`${office.origin}/`)).toMatchObject({ status: 200 });
	const early = await pageOf(`${office.origin}/admin/`);
	expect(early.status).toBe(503);
	expect(early.text).toContain('编辑台第一次打开要准备一会儿');
	expect(early.text).toContain('http-equiv="refresh"');

	const made = join(office.folder, 'made');
	mkdirSync(made);
	writeFileSync(join(made, 'desk.js'), 'let desk = 1');
	finish(made);
	await office.desk.settled;
	expect(await pageOf(`${office.origin}/admin/desk.js`)).toEqual({ status: 200, text: 'let desk = 1' });
	expect((await pageOf(`${office.origin}/admin/nothing.js`)).status).toBe(404);
});

test('a desk that cannot be made says why, and the site goes on', async () => {
	const office = await testOffice({
		makeDesk: async () => {
			throw new Error('磁盘满了');
		},
	});
	await Promise.all([office.builder.settled(), office.desk.settled]);
	expect((await pageOf(`${office.origin}/admin/`)).text).toContain('磁盘满了');
	expect((await pageOf(`${office.origin}/`)).status).toBe(200);
});

test('the very first site is a quick build, and a whole one follows by itself', async () => {
	const isLowPriority: boolean[] = [];
	const office = await testOffice({
		build: async (job) => {
			isLowPriority.push(job.isLowPriority);
			mkdirSync(job.out, { recursive: true });
			writeFileSync(join(job.out, '404.html'), '<!doctype html><title>没有这一页</title>');
			return { ok: true };
		},
	});
	await office.builder.settled();
	expect(isLowPriority).toEqual([false, true]);
});
