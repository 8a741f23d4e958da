/** 两步验证: what a phone shows opens the account once, codes on paper once each, and guesses are counted. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { browserAt, PASSWORD, type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { codeShownBy, setUpSecondFactor } from '../../support/second-factor.ts';

let office: TestOffice;
beforeEach(async () => {
	office = await testOffice();
});

const shownBy = (secret: string, now = office.clock.now) => codeShownBy(secret, now);
const signIn = (person: Person, name: string, code?: string) =>
	person.post('/api/sign-in', { name, password: PASSWORD, code });
const stranger = () => browserAt(office.origin);

const setUp = (person: Person) => setUpSecondFactor(office, person);

test('it is off until somebody turns it on with the password and one right code', async () => {
	const signer = await office.person('signer');
	expect((await signer.get('/api/second-factor')).body).toEqual({
		isOn: false,
		isRequired: false,
		paperCodes: 0,
	});
	expect((await signer.post('/api/second-factor/begin', { password: 'wrong' })).status).toBe(401);
	const { body } = await signer.post('/api/second-factor/begin', { password: PASSWORD });
	expect(body).toMatchObject({
		uri: expect.stringMatching(/^otpauth:\/\/totp\//),
		qr: { path: expect.stringMatching(/^m/) },
	});
	expect((await signer.post('/api/second-factor/confirm', { code: '000000' })).status).toBe(422);
	expect((await signIn(stranger(), 'signer')).status).toBe(200);
	const done = await signer.post('/api/second-factor/confirm', { code: shownBy(String(body['secret'])) });
	expect(done.body['codes']).toHaveLength(10);
	expect((await signer.get('/api/second-factor')).body).toMatchObject({ isOn: true, paperCodes: 10 });
});

test('with it, the password alone opens nothing, and the code of one half minute opens once', async () => {
	const elsewhere = await office.person('signer');
	const { secret } = await setUp(await office.person('signer'));
	// Whoever was signed in without it is out.
	expect((await elsewhere.get('/api/me')).status).toBe(401);
	const asked = await signIn(stranger(), 'signer');
	expect([asked.status, asked.body['code']]).toEqual([401, 'second-factor-needed']);
	expect((await signIn(stranger(), 'signer', '123456')).body['code']).toBe('wrong-code');
	const code = shownBy(secret);
	const person = stranger();
	expect((await signIn(person, 'signer', ` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
	expect((await person.get('/api/today')).status).toBe(200);
	expect((await signIn(stranger(), 'signer', code)).body['code']).toBe('wrong-code');
	// Nor does the one before it, which the clock of a phone that is late still shows.
	expect((await signIn(stranger(), 'signer', shownBy(secret, office.clock.now - 30_000))).status).toBe(401);
	office.clock.now += 30_000;
	expect((await signIn(stranger(), 'signer', shownBy(secret))).status).toBe(200);
	const changing = { current: PASSWORD, next: 'ling wai yi ju hao ji de hua' };
	expect((await person.post('/api/password', changing)).body['code']).toBe('second-factor-needed');
});

test('wrong codes are counted like wrong passwords, many at once too', async () => {
	const { secret } = await setUp(await office.person('signer'));
	const tries = await Promise.all(
		Array.from({ length: 20 }, (_, at) => signIn(stranger(), 'signer', String(100_000 + at)))
	);
	expect(tries.filter(({ body }) => body['code'] === 'wrong-code')).toHaveLength(5);
	expect((await signIn(stranger(), 'signer', shownBy(secret))).status).toBe(423);
});

test('a code on paper opens once, is told in the record, and is nowhere to be read', async () => {
	const { codes } = await setUp(await office.person('signer'));
	const [first = '', second = ''] = codes;
	expect((await signIn(stranger(), 'signer', first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
	expect((await signIn(stranger(), 'signer', first)).status).toBe(401);
	const person = stranger();
	expect((await signIn(person, 'signer', second)).status).toBe(200);
	expect((await person.get('/api/second-factor')).body).toMatchObject({ paperCodes: 8 });
	const { lines } = (await (await office.person('boss')).get('/api/log')).body as {
		lines: { what: string }[];
	};
	expect(lines.map(({ what }) => what)).toContain('用恢复码登录');
	expect(readFileSync(join(office.folder, 'accounts.json'), 'utf8')).not.toContain(codes[3]!.slice(0, 9));
	expect(JSON.stringify((await (await office.person('boss')).get('/api/accounts')).body)).not.toMatch(
		/recovery|secret":/
	);
});

test('its owner ends it with both, the administrator with none, and so does the command line', async () => {
	const { secret } = await setUp(await office.person('signer'));
	const person = stranger();
	await signIn(person, 'signer', shownBy(secret));
	expect((await person.post('/api/second-factor/off', { password: PASSWORD })).status).toBe(401);
	office.clock.now += 30_000;
	const off = { password: PASSWORD, code: shownBy(secret) };
	expect((await person.post('/api/second-factor/off', off)).status).toBe(200);
	expect((await signIn(stranger(), 'signer')).status).toBe(200);

	await setUp(await office.person('signer'));
	expect(
		(await (await office.person('writer')).post('/api/accounts/signer/no-second-factor', {})).status
	).toBe(403);
	expect((await (await office.person('boss')).post('/api/accounts/signer/no-second-factor', {})).status).toBe(
		200
	);
	expect((await signIn(stranger(), 'signer')).status).toBe(200);

	await setUp(await office.person('signer'));
	await new Promise<void>((done, fail) =>
		execFile(
			process.execPath,
			['src/commands/launch.mjs', 'account', 'no-second-factor', 'signer'],
			{ env: { ...process.env, OFFICE_DATA: office.folder } },
			(error) => (error ? fail(error) : done())
		)
	);
	expect((await signIn(stranger(), 'signer')).status).toBe(200);
});

test('changing the account keeps it, and where the office wants it nothing else can be done before', async () => {
	const strict = await testOffice({ settings: { secondFactorFor: ['publisher'] } });
	const writer = await strict.person('writer');
	expect((await writer.get('/api/today')).status).toBe(200);
	const signer = browserAt(strict.origin);
	expect((await signIn(signer, 'signer')).body).toMatchObject({ mustSetUp: true });
	const refused = await signer.get('/api/today');
	expect([refused.status, refused.body['code']]).toEqual([403, 'second-factor-required']);
	expect((await signer.decap('info')).status).toBe(403);
	office = strict;
	await setUp(signer);
	expect((await signer.get('/api/today')).status).toBe(200);
	await (await strict.person('boss')).post('/api/accounts/signer', { title: '赵六六' });
	expect((await signIn(browserAt(strict.origin), 'signer')).body['code']).toBe('second-factor-needed');
});
