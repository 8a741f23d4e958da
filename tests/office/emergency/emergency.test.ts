/** 紧急提示: who may, that it goes out at once past the reviews, that it is in the record, that it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLISHED_REF } from '../../../src/office/git/repository.ts';
import { openContent } from '../../../src/reader/open.ts';
import { testOffice } from '../../support/office.ts';

const FLOOD = {
	kind: 'flood',
	text: '河水涨得很快，请马上到高处去。',
	until: '2026-11-25 08:00',
	phone: '119',
};

test('one who signs puts it over every page at once, with no review, and it stands in the record', async () => {
	const office = await testOffice();
	await office.builder.settled();
	const signer = await office.person('signer');
	expect((await signer.post('/api/emergency', FLOOD)).status).toBe(200);
	await office.builder.settled();
	const { folder } = office.builder.status();
	const { emergency } = await openContent({
		folder: join(folder!, 'content'),
		cache: join(office.folder, 'work', 'cache'),
		now: '2026-11-24 12:00',
	});
	expect(emergency).toMatchObject({ ...FLOOD, since: '2026-11-24 12:00' });
	expect((await signer.get('/api/emergency')).body).toMatchObject({ running: FLOOD, by: '赵六' });
	const { lines } = office.office.audit.page();
	expect(lines[0]).toMatchObject({ name: 'signer', what: expect.stringContaining('发紧急提示（汛情）') });
	const log = await office.office.repository.git.run(['log', '-1', '--format=%an %s', PUBLISHED_REF]);
	expect(log.output.toString()).toBe('赵六 发紧急提示（汛情），到 2026-11-25 08:00 为止\n');
});

test('it ends by itself: the office asks for a new site at that very minute', async () => {
	const office = await testOffice();
	const signer = await office.person('signer');
	await signer.post('/api/emergency', { ...FLOOD, until: '2026-11-24 15:30' });
	await office.builder.settled();
	const builtAt = () => office.builder.status().at;
	office.clock.now += 3 * 3_600_000;
	await office.timer.tick();
	await office.builder.settled();
	const before = builtAt();
	office.clock.now += 31 * 60_000;
	await office.timer.tick();
	await office.builder.settled();
	expect([before, builtAt()]).toEqual(['2026-11-24 12:00', '2026-11-24 15:31']);
	expect((await signer.get('/api/emergency')).body).toEqual({});
});

test('it is taken back by one press, and there is nothing to take back then', async () => {
	const office = await testOffice();
	const signer = await office.person('signer');
	await signer.post('/api/emergency', FLOOD);
	expect((await signer.post('/api/emergency/end', {})).body).toEqual({});
	expect(await office.office.repository.idAt(PUBLISHED_REF, 'content/emergency.yml')).toBeUndefined();
	expect((await signer.post('/api/emergency/end', {})).status).toBe(404);
});

test.each(['writer', 'second', 'boss', undefined])('%s may not', async (name) => {
	const office = await testOffice();
	const person = await office.person(name);
	const head = await office.office.repository.head(PUBLISHED_REF);
	for (const path of ['/api/emergency', '/api/emergency/end'])
		expect([401, 403]).toContain((await person.post(path, FLOOD)).status);
	expect(await office.office.repository.head(PUBLISHED_REF)).toBe(head);
});

test('who signs for one station alone may not: it stands over the pages of every village', async () => {
	const office = await testOffice();
	const boss = await office.person('boss');
	expect((await boss.post('/api/accounts/signer', { stations: ['jia'] })).status).toBe(200);
	const signer = await office.person('signer');
	const { status, body } = await signer.post('/api/emergency', FLOOD);
	expect([status, body['code']]).toEqual([403, 'role-missing']);
	expect(await office.office.repository.idAt(PUBLISHED_REF, 'content/emergency.yml')).toBeUndefined();
});

test.each([
	['its hour is over', { until: '2026-11-24 11:00' }, '已经过了'],
	['it would stand for a month', { until: '2026-12-24 11:00' }, '最多一周'],
	['the hour is no hour', { until: '明天' }, '时间要写成'],
	['it says nothing', { text: '' }, '太短'],
	['it names somebody by a private number', { text: '有事请打 13812345678，找值班的人。' }, '手机号'],
	['the telephone is a private one', { phone: '13812345678' }, '不要写个人手机号'],
	['the link runs a script', { link: { label: '看详情', url: 'javascript:alert(1)' } }, '网址'],
])('nothing goes out when %s', async (_, wrong, why) => {
	const office = await testOffice();
	const signer = await office.person('signer');
	const { status, body } = await signer.post('/api/emergency', { ...FLOOD, ...wrong });
	expect([status, body['error']]).toEqual([422, expect.stringContaining(why)]);
	expect(body['error']).toMatch(/^没有发出。/);
	expect(await office.office.repository.idAt(PUBLISHED_REF, 'content/emergency.yml')).toBeUndefined();
});

test('the page of the command says the same words and asks for nothing from anywhere', async () => {
	const { emergencyPage } = await import('../../../src/publish/emergency-page.ts');
	const page = emergencyPage('<甲>村', {
		...FLOOD,
		kind: 'flood',
		text: '水大<b>！',
		since: '2026-11-24 12:00',
	});
	expect(page).toContain('水大&lt;b&gt;！');
	expect(page).toContain('tel:119');
	expect(page).toContain('11月25日 08:00');
	expect(page).not.toMatch(/<script|\ssrc=|<link/);
	expect(readFileSync('package.json', 'utf8')).toContain('"emergency"');
});
