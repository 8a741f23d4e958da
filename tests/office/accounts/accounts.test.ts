import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_ROLE } from '../../../src/domain/desk/account.ts';
import { browserAt, PASSWORD, type TestOffice, testOffice } from '../../support/office.ts';

let office: TestOffice;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
}, 120_000);
afterAll(() => ending());

test('signing out everywhere ends every session of this person and of nobody else', async () => {
	const [phone, desktop, colleague] = await Promise.all([
		office.person('writer'),
		office.person('writer'),
		office.person('other'),
	]);
	expect((await phone!.post('/api/sign-out-everywhere', {})).status).toBe(200);
	expect((await desktop!.get('/api/me')).status).toBe(401);
	expect((await colleague!.get('/api/me')).status).toBe(200);
});

test('a session ends by itself when it is not used, and lasts over a restart of the server', async () => {
	const writer = await office.person('writer');
	office.clock.now += 11 * 3_600_000;
	expect((await writer.get('/api/me')).body).toMatchObject({ user: { name: 'writer', title: '张三' } });
	office.clock.now += 13 * 3_600_000;
	expect((await writer.get('/api/me')).status).toBe(401);
});

test('an administrator opens an account; its one-time password opens nothing but the change of password', async () => {
	const boss = await office.person('boss');
	const opened = await boss.post('/api/accounts', {
		name: 'newcomer',
		title: '郑十一',
		roles: ['editor'],
		stations: ['jia'],
	});
	const { password } = opened.body as { password: string };
	expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
	const newcomer = browserAt(office.origin);
	expect((await newcomer.post('/api/sign-in', { name: 'newcomer', password })).body).toMatchObject({
		user: { mustChangePassword: true },
	});
	expect(await newcomer.decap('info')).toMatchObject({
		status: 403,
		body: { code: 'password-change-needed' },
	});
	for (const next of ['short', 'newcomer-newcomer', 'aaaaaaaaaaaa', password])
		expect((await newcomer.post('/api/password', { current: password, next })).status, next).toBe(422);
	expect(
		(await newcomer.post('/api/password', { current: 'wrong', next: 'yi ju hao ji de hua' })).status
	).toBe(401);
	expect(
		(await newcomer.post('/api/password', { current: password, next: 'yi ju hao ji de hua' })).status
	).toBe(200);
	expect((await newcomer.decap('info')).status).toBe(200);
	expect((await browserAt(office.origin).post('/api/sign-in', { name: 'newcomer', password })).status).toBe(
		401
	);
});

test('rights that are taken away end at once, and the last administrator cannot be lost', async () => {
	const boss = await office.person('boss');
	const other = await office.person('other');
	expect((await boss.post('/api/accounts/other', { disabled: true })).status).toBe(200);
	expect((await other.get('/api/me')).status).toBe(401);
	expect(await boss.post('/api/accounts/boss', { roles: ['editor'] })).toMatchObject({
		status: 409,
		body: { code: 'last-administrator' },
	});
	expect(await boss.post('/api/accounts/boss', { disabled: true })).toMatchObject({ status: 409 });
	expect(
		(await boss.post('/api/accounts', { name: 'x<y', title: '坏名字', roles: ['editor'], stations: 'all' }))
			.status
	).toBe(422);
	expect(
		(await boss.post('/api/accounts', { name: 'first', title: '重名', roles: ['editor'], stations: 'all' }))
			.status
	).toBe(409);
	// Who may do nothing was forgotten to be given something.
	const nobody = { name: 'nobody', title: '没有角色', roles: [], stations: 'all' };
	expect(await boss.post('/api/accounts', nobody)).toMatchObject({ status: 422, body: { error: NO_ROLE } });
	expect(await boss.post('/api/accounts/first', { roles: [] })).toMatchObject({ status: 422 });
	const { body } = await boss.get('/api/accounts');
	expect(JSON.stringify(body)).not.toContain('scrypt');
});

test('who has no role is told so instead of being let in, and is let in once there is one', async () => {
	const { accounts } = office.office;
	accounts.change('village', { roles: [] });
	const village = browserAt(office.origin);
	const signIn = () => village.post('/api/sign-in', { name: 'village', password: PASSWORD });
	const refused = await signIn();
	expect([refused.status, refused.body['code']]).toEqual([403, 'role-missing']);
	expect(refused.body['error']).toContain('请找管理员');
	expect(refused.headers.get('set-cookie')).toBeNull();
	expect((await village.get('/api/me')).status).toBe(401);
	accounts.change('village', { roles: ['editor'] });
	expect((await signIn()).status).toBe(200);
});

/** Guesses wrong until the account rests, and answers what is said then. */
async function guessUntilLocked(name: string): Promise<unknown> {
	const stranger = browserAt(office.origin);
	const guess = () => stranger.post('/api/sign-in', { name, password: 'not this one' });
	for (let at = 0; at < 5; at += 1) expect((await guess()).status).toBe(401);
	const { status, body } = await guess();
	expect(status).toBe(423);
	return body['error'];
}

test('a locked account opens at once with the password that an administrator gives, and guesses count anew', async () => {
	const boss = await office.person('boss');
	await guessUntilLocked('second');
	const { password } = (await boss.post('/api/accounts/second/reset', {})).body;
	const second = browserAt(office.origin);
	expect((await second.post('/api/sign-in', { name: 'second', password })).status).toBe(200);
	await guessUntilLocked('second');
	expect((await browserAt(office.origin).post('/api/sign-in', { name: 'second', password })).status).toBe(
		423
	);
	// The device that is signed in is not locked out by what strangers do.
	expect((await second.post('/api/sign-in', { name: 'second', password })).status).toBe(200);
	office.clock.now += 16 * 60_000;
});

test('the record of a changed account names what differs, in words, and keeps silent when nothing does', async () => {
	const boss = await office.person('boss');
	const change = async (sent: object) => {
		expect((await boss.post('/api/accounts/village', sent)).status).toBe(200);
		const { lines } = (await boss.get('/api/log')).body as { lines: { what: string }[] };
		return lines[0]!.what;
	};
	// What the form sends, all of it each time.
	const form = { title: '周九', roles: ['editor'], stations: ['jia'] };
	expect(await change(form)).toBe('登录');
	expect(await change({ ...form, roles: ['publisher', 'editor'] })).toBe(
		'改账号 village：角色改为 签发、编辑'
	);
	expect(await change({ ...form, roles: ['editor', 'publisher'], stations: ['jia', 'nowhere'] })).toBe(
		'改账号 village：所管的站改为 甲村文明实践站、nowhere'
	);
	expect(await change({ title: '周久', roles: ['second-reviewer'], stations: 'all' })).toBe(
		'改账号 village：姓名改为 周久；角色改为 复审；所管的站改为 各站'
	);
	expect(await change({ disabled: true })).toBe('改账号 village：停用');
	expect(await change({ disabled: false, ...form })).toBe(
		'改账号 village：姓名改为 周九；角色改为 编辑；所管的站改为 甲村文明实践站；重新启用'
	);
});

test('hashes and session keys are no use to whoever reads the files', async () => {
	const writer = await office.person('writer');
	const key = writer.cookie().slice('desk='.length);
	expect(readFileSync(join(office.folder, 'sessions.json'), 'utf8')).not.toContain(key);
	expect(readFileSync(join(office.folder, 'accounts.json'), 'utf8')).not.toContain(PASSWORD);
	expect(statSync(join(office.folder, 'accounts.json')).mode & 0o077).toBe(0);
});

test('the record tells who did what, from where, the newest first, page by page', async () => {
	const boss = await office.person('boss');
	const { body } = await boss.get('/api/log');
	const lines = body['lines'] as Record<string, string>[];
	expect(lines[0]).toMatchObject({ name: 'boss', title: '钱八', what: '登录', from: '127.0.0.1' });
	for (let at = 0; at < 120; at += 1)
		office.office.audit.add({ name: 'boss', title: '钱八', what: `第${at}次`, from: '' });
	type Page = { lines: { id: string; what: string }[]; next: string };
	const first = (await boss.get('/api/log')).body as Page;
	const second = (await boss.get(`/api/log?before=${first.next}`)).body as Page;
	const ids = [...first.lines, ...second.lines].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids[0]).toMatch(/^2026-11:\d+$/);
	expect([first.lines[0]!.what, first.lines.length, second.lines[0]!.what]).toEqual([
		'第119次',
		100,
		'第19次',
	]);
});

test('the command line opens accounts and gives new passwords when nobody can sign in', async () => {
	// Not in this thread: the office that is asked meanwhile lives in it.
	const command = (...args: string[]) =>
		new Promise<{ stdout: string; stderr: string; failed: boolean }>((done) => {
			const env = { ...process.env, OFFICE_DATA: office.folder };
			execFile(
				process.execPath,
				['src/commands/launch.mjs', 'account', ...args],
				{ env },
				(error, stdout, stderr) => done({ stdout, stderr, failed: error !== null })
			);
		});
	const added = await command('add', 'chen', '陈十二', '编辑', '初审', '--station', 'jia');
	expect(added.stdout).toMatch(/已开账号 chen，一次性密码 [a-z2-9-]{14}/);
	const password = /一次性密码 ([a-z2-9-]+)/.exec((await command('reset', 'chen')).stdout)![1]!;
	const chen = browserAt(office.origin);
	expect((await chen.post('/api/sign-in', { name: 'chen', password })).body).toMatchObject({
		user: { title: '陈十二', roles: ['editor', 'first-reviewer'], stations: ['jia'] },
	});
	expect(await guessUntilLocked('chen')).toContain('请找管理员重设');
	const [, next] = /一次性密码 ([a-z2-9-]+)/.exec((await command('reset', 'chen')).stdout)!;
	expect((await chen.post('/api/sign-in', { name: 'chen', password: next })).status).toBe(200);
	expect((await command('list')).stdout).toContain('chen\t陈十二\t编辑、初审\tjia');
	expect(await command('roles', 'chen')).toMatchObject({
		failed: true,
		stderr: expect.stringContaining('至少一个角色'),
	});
	expect(await command('roles', 'chen', '站长')).toMatchObject({
		failed: true,
		stderr: expect.stringContaining('没有“站长”这个角色'),
	});
	expect(await command('add', 'lin', '林十四', '编辑', '--station', 'jia', '--station', 'yy')).toMatchObject({
		failed: true,
		stderr: expect.stringContaining('没有“yy”这个站，可以写：bing、jia、yi'),
	});
	expect((await command('list')).stdout).not.toContain('lin\t');
	for (const unsaid of [['add'], ['add', 'lin'], ['reset'], ['roles'], ['disable']])
		expect(await command(...unsaid), unsaid.join(' ')).toMatchObject({
			failed: true,
			stderr: expect.stringMatching(/^用法：npm run account -- list \| add <登录名> <姓名>/),
		});
});

test('a login name that Windows keeps for a device is not given: folders are called after it', async () => {
	const boss = await office.person('boss');
	const open = async (name: string) =>
		(await boss.post('/api/accounts', { name, title: '褚十五', roles: ['editor'], stations: 'all' })).body;
	expect(await open('aux')).toMatchObject({
		error: '“aux”是 Windows 留给设备的名字，不能做登录名，请换一个',
	});
	expect(await open('aux-station')).toMatchObject({ password: expect.any(String) });
});

test('what the command line did to an account stands in the record, and what it was refused does not', async () => {
	const command = (...args: string[]) =>
		spawnSync(process.execPath, ['src/commands/launch.mjs', 'account', ...args], {
			env: { ...process.env, OFFICE_DATA: office.folder },
		});
	for (const line of ['add wei 卫十三 编辑', 'roles wei 签发', 'roles wei 站长', 'reset wei', 'disable wei'])
		command(...line.split(' '));
	const { lines } = office.office.audit.page(undefined, ({ what }) => what.includes('wei'));
	expect(lines.map(({ what, from }) => [what, from]).reverse()).toEqual(
		[
			'用命令：开账号 wei（卫十三），角色是 编辑',
			'用命令：改账号 wei：角色改为 签发',
			'用命令：重设密码 wei',
			'用命令：改账号 wei：停用',
		].map((what) => [what, '本机'])
	);
});
