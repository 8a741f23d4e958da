/** When the disk takes no more: nothing is half written, people are told, and it goes on when there is room again. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writeJson } from '../../src/office/json-file.ts';
import { FULL_DISKS, withLimit } from '../support/full-disk.ts';
import { browserAt, PASSWORD, testOffice } from '../support/office.ts';
import { dataFolder } from '../support/office-process.ts';
import { photoWithPlace, save, storyText } from '../support/office-story.ts';

describe.each(Object.entries(FULL_DISKS))('%s', (_, fill) => {
	test('that is told in Chinese and changes nothing; when there is room again, saving goes on', async () => {
		const { origin, git, makeRoom } = await fill();
		// Which commit the site shows is told whenever the first build is done.
		const refs = () => git('for-each-ref').replace(/.*refs\/desk\/shown\n?/, '');
		const before = refs();
		const person = browserAt(origin);
		const signedIn = await person.post('/api/sign-in', { name: 'writer', password: PASSWORD });
		expect(signedIn.status, 'who signs in can still read').toBe(200);
		// Noise does not compress: this picture is larger than the room that is left.
		const noise = randomBytes(500 * 400 * 3);
		const large = await sharp(noise, { raw: { width: 500, height: 400, channels: 3 } })
			.png()
			.toBuffer();
		const text = storyText().replaceAll('yuanba.jpg', 'yuanba.png');
		const refused = await save(person, { text, pictures: { 'yuanba.png': large } });
		expect(refused).toMatchObject({
			status: 507,
			body: { code: 'disk-full', error: expect.stringContaining('磁盘满了') },
		});
		expect((await person.get('/api/today')).body).toMatchObject({ drafts: [] });
		expect(refs()).toBe(before);
		expect(git('fsck', '--strict', '--no-dangling')).toBe('');

		const roomy = await makeRoom();
		const again = browserAt(roomy);
		await again.post('/api/sign-in', { name: 'writer', password: PASSWORD });
		const pictures = { 'yuanba.jpg': await photoWithPlace() };
		expect((await save(again, { text: storyText(), pictures })).status).toBe(200);
		const boss = browserAt(roomy);
		await boss.post('/api/sign-in', { name: 'boss', password: PASSWORD });
		const log = await boss.get('/api/log');
		expect(log.status, 'the record can be read').toBe(200);
	});
});

test('a small file is the old one or the new one, never half of one', () => {
	const file = join(dataFolder(), 'sessions.json');
	writeJson(file, { old: true });
	const script = `import('${new URL('../../src/office/json-file.ts', import.meta.url)}').then(({ writeJson }) => writeJson(process.argv[1], 'x'.repeat(9000)))`;
	const [command, ...args] = [...withLimit(8), process.execPath, '-e', script, file];
	const { stderr } = spawnSync(command!, args, { encoding: 'utf8' });
	expect(stderr).toContain('EFBIG');
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ old: true });
});

test('a line of the record that was cut off costs no other line', async () => {
	const { office, folder } = await testOffice();
	office.audit.add({ what: '第一行', from: '' });
	appendFileSync(join(folder, 'audit', '2026-11.jsonl'), '{"at":"2026-11-24 12:00","what":"写到一');
	office.audit.add({ what: '第三行', from: '' });
	expect(office.audit.page().lines.map(({ what }) => what)).toEqual(['第三行', '第一行']);
});
