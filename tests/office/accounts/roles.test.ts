/** Who may sign what: nobody signs words or pictures of their own, unless the township has said so in writing. */
import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonFault } from '../../../src/office/accounts/common-passwords.ts';
import { importFolder, importReport } from '../../../src/office/git/importing.ts';
import { PUBLISHED_REF } from '../../../src/office/git/repository.ts';
import { PASSWORD, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, STORY, save, storyText } from '../../support/office-story.ts';

/** The draft of `writer`, changed by `all-in-one` in the middle and by `other` last, reviewed by two more. */
async function writtenByThree(office: TestOffice): Promise<void> {
	let base = await draftOf(office);
	for (const [name, body] of [
		['all-in-one', '灯是大家一起装的，中间这一句是吴十写的。'],
		['other', '灯是大家一起装的，最后这一句是孙七写的。'],
	] as const) {
		const saved = await save(await office.person(name), { text: storyText({ body }), base });
		expect(saved.status).toBe(200);
		base = (saved.body['ids'] as Record<string, string>)[STORY.path]!;
	}
	await (await office.person('writer')).decap('updateUnpublishedEntryStatus', {
		...ENTRY,
		newStatus: 'pending_review',
	});
	for (const step of ['first', 'second'] as const)
		expect(
			(await (await office.person(step)).post('/api/review', { ...ENTRY, step, verdict: 'pass' })).status
		).toBe(200);
}

test('whoever wrote a sentence in the middle cannot sign the piece, and a stranger to it can', async () => {
	const office = await testOffice();
	await writtenByThree(office);
	expect(await publishBy(office, 'all-in-one')).toMatchObject({
		status: 403,
		body: { error: expect.stringContaining('要由别人来审') },
	});
	expect((await publishBy(office, 'signer')).status).toBe(200);
});

test('where office.yml lets an editor sign, the piece says 编审合一', async () => {
	const office = await testOffice({ settings: { editorMaySign: true } });
	await writtenByThree(office);
	expect((await publishBy(office, 'all-in-one')).status).toBe(200);
	const { repository } = office.office;
	const text = await repository.text((await repository.idAt(PUBLISHED_REF, STORY.path))!);
	expect(text).toMatch(/final:[\s\S]*by: 吴十[\s\S]*combined: true/);
	expect(text.match(/combined/g)).toHaveLength(1);
});

describe('a password that everybody tries first', () => {
	test.each([
		...[
			'1234567890',
			'123456789a',
			'password123',
			'Password2026!',
			'qwertyuiop',
			'1qaz2wsx3edc',
			'iloveyou1314',
		],
		...[
			'woaini5201314',
			'admin123456',
			'P@ssw0rd123',
			'abcdefghijk',
			'a1b2a1b2a1b2',
			'13912345678',
			'19900307',
			'asdfghjkl;',
		],
	])('“%s” is refused with a plain sentence', (password) => {
		expect(commonFault(password)).toMatch(/请用一句好记的话$/);
	});

	test.each([
		PASSWORD,
		'yi ju hao ji de hua',
		'院坝里的灯亮了三盏',
		'k7mn-pq3x-w9yz',
		'mu qin de 8 mu di',
		'tian tian xiang shang wo',
	])('“%s” is taken', (password) => {
		expect(commonFault(password)).toBeUndefined();
	});

	test('is refused by the office', async () => {
		const office = await testOffice();
		const writer = await office.person('writer');
		const sent = { current: PASSWORD, next: 'password1234' };
		expect(await writer.post('/api/password', sent)).toMatchObject({
			status: 422,
			body: { error: expect.stringContaining('太常见') },
		});
	});
});

test('taking in a folder says which links and special files it left out', async () => {
	const office = await testOffice();
	const folder = mkdtempSync(join(tmpdir(), 'taken-in-'));
	cpSync('tests/fixtures/township', folder, { recursive: true });
	symlinkSync('/etc/hostname', join(folder, 'stories', '2026-10-19-yi', 'hostname.jpg'));
	symlinkSync(folder, join(folder, 'teams', 'round'));
	writeFileSync(join(folder, 'teams', '.DS_Store'), '');
	const imported = await importFolder(office.office, office.office.examiner, folder);
	const report = importReport(imported);
	expect(report).toContain('这 2 个没有导入');
	expect(report).toContain('stories/2026-10-19-yi/hostname.jpg');
	expect(report).toContain('teams/round');
});
