import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeSettings } from '../../src/office/office-settings.ts';
import { certificateFor } from '../support/certificate.ts';
import { PASSWORD, testOffice } from '../support/office.ts';
import { scratch } from '../support/release.ts';

type Heard = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Asks a server whose certificate must be the given one. */
const ask = (options: RequestOptions, body = ''): Promise<Heard> =>
	new Promise((done, fail) => {
		request(options, (response) => {
			let text = '';
			response.on('data', (chunk: Buffer) => {
				text += chunk.toString();
			});
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
		})
			.on('error', fail)
			.end(body);
	});

test('with a certificate the office speaks TLS alone, and its cookie never goes over an open line', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	const { cert: ca, key } = certificateFor('localhost', 'desk.example.cn');
	writeFileSync(join(folder, 'cert.pem'), ca);
	writeFileSync(join(folder, 'key.pem'), key);
	writeFileSync(
		join(folder, 'office.yml'),
		'tls: { cert: cert.pem, key: key.pem }\norigin: https://desk.example.cn\n'
	);
	const office = await testOffice({ folder, settings: officeSettings(folder, { PORT: '0' }) });
	const { port } = office;
	const to = (path: string, more: RequestOptions = {}) => ({ host: 'localhost', port, path, ca, ...more });

	expect(await ask(to('/api/me'))).toMatchObject({
		status: 401,
		headers: { 'strict-transport-security': expect.stringContaining('max-age=') },
	});
	const headers = { 'content-type': 'application/json', 'x-desk': '1' };
	const body = JSON.stringify({ name: 'writer', password: PASSWORD });
	const signIn = (origin: string) =>
		ask(to('/api/sign-in', { method: 'POST', headers: { ...headers, origin } }), body);
	expect((await signIn(`http://localhost:${port}`)).status).toBe(403);
	const signedIn = await signIn('https://desk.example.cn');
	expect(signedIn.status, signedIn.text).toBe(200);
	expect(String(signedIn.headers['set-cookie'])).toMatch(/HttpOnly; Secure; SameSite=Strict/);

	await expect(ask({ ...to('/'), ca: [] })).rejects.toThrow(/self-signed/);
	const open = new Promise((done, fail) => {
		plainRequest({ host: 'localhost', port, path: '/admin/' }, done).on('error', fail).end();
	});
	await expect(open).rejects.toThrow();
});

test('a certificate that cannot be used is told by its file, and where it may lie is free', async () => {
	const home = scratch();
	const folder = join(home, 'data');
	mkdirSync(folder);
	const mine = certificateFor('localhost');
	const others = certificateFor('localhost');
	for (const [name, text] of Object.entries({
		'cert.pem': mine.cert,
		'key.pem': mine.key,
		'other.key': others.key,
	}))
		writeFileSync(join(home, name), text);
	const start = (cert: string, key: string) =>
		testOffice({ folder, settings: { tls: { cert, key }, origin: 'https://desk.example.cn' } });
	await expect(start('cert.crt', join(home, 'key.pem'))).rejects.toThrow(
		`证书 ${join(folder, 'cert.crt')} 打不开：请看 office.yml 的 tls`
	);
	const [cert, key] = ['cert.pem', 'key.pem'].map((name) => join(home, name)) as [string, string];
	await expect(start(cert, join(home, 'other.key'))).rejects.toThrow(/^证书用不了（.+）：.*是不是一对/);
	await expect(start(key, cert)).rejects.toThrow('是不是 PEM 格式');
	const { port } = await start(cert, key);
	expect(await ask({ host: 'localhost', port, path: '/api/me', ca: mine.cert })).toMatchObject({
		status: 401,
	});
});
