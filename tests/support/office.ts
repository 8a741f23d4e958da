/** A running office on a data folder of its own, and people who are signed in to it over HTTP. */
import { scryptSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { User } from '../../src/domain/desk/account.ts';
import { type OfficeSettings, officeSettings } from '../../src/office/office-settings.ts';
import { type RunningServer, startServer } from '../../src/office/server.ts';
import type { RunBuild } from '../../src/office/site/build-command.ts';
import type { MakeDesk } from '../../src/office/site/desk-files.ts';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
export type Person = {
	get: (path: string) => Promise<Answer>;
	post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
	/** One action of Decap's interface. */
	decap: (action: string, params?: unknown) => Promise<Answer>;
	cookie: () => string;
};
export type TestOffice = RunningServer & {
	folder: string;
	clock: { now: number };
	/** Signs in; without a name, a stranger. */
	person: (name?: string) => Promise<Person>;
	restart: () => Promise<TestOffice>;
};

export const PASSWORD = 'yuanba li de deng';
/** Who works here: names say what they may do. */
export const PEOPLE: Omit<User, 'mustChangePassword'>[] = [
	{ name: 'writer', title: '张三', roles: ['editor'], stations: 'all' },
	{ name: 'other', title: '孙七', roles: ['editor', 'first-reviewer'], stations: 'all' },
	{ name: 'village', title: '周九', roles: ['editor'], stations: ['jia'] },
	{ name: 'first', title: '李四', roles: ['first-reviewer'], stations: 'all' },
	{ name: 'second', title: '王五', roles: ['second-reviewer'], stations: 'all' },
	{ name: 'signer', title: '赵六', roles: ['publisher'], stations: 'all' },
	{ name: 'boss', title: '钱八', roles: ['administrator'], stations: 'all' },
	{
		name: 'all-in-one',
		title: '吴十',
		roles: ['editor', 'first-reviewer', 'second-reviewer', 'publisher'],
		stations: 'all',
	},
];

/** The password's hash with parameters that cost nothing: hashes name their own. */
const SALT = Buffer.alloc(16, 7);
const CHEAP = `scrypt$1024$8$1$${SALT.toString('base64')}$${scryptSync(PASSWORD, SALT, 32, { N: 1024, r: 8, p: 1 }).toString('base64')}`;

/** 2026-11-24 12:00 in Beijing. */
export const NOON = Date.UTC(2026, 10, 24, 4);

/** Everybody who works here, unless the folder already knows them. */
export function writePeople(folder: string): void {
	const file = join(folder, 'accounts.json');
	if (existsSync(file)) return;
	const own = PEOPLE.map((person) => ({ ...person, mustChangePassword: false, password: CHEAP }));
	writeFileSync(file, JSON.stringify(own));
}

/** Stands in for Astro: tests of the office look at what is published, not at pages. */
export const quickBuild: RunBuild = async ({ content, out }) => {
	mkdirSync(out, { recursive: true });
	cpSync(content, join(out, 'content'), { recursive: true });
	writeFileSync(
		join(out, '404.html'),
		'<!doctype html><title>没有这一页</title><script>let own = 1</script>'
	);
	writeFileSync(join(out, 'index.html'), '<!doctype html><title>首页</title>');
	return { ok: true };
};

/** `until` is told what to do when the office is no longer needed; by default the end of the test. */
export type Wish = {
	until?: (close: () => Promise<void>) => void;
	contentFolder?: string;
	cacheFolder?: string;
	folder?: string;
	settings?: Partial<OfficeSettings>;
	build?: RunBuild;
	makeDesk?: MakeDesk;
	people?: boolean;
};

export async function testOffice({
	contentFolder = 'tests/fixtures/township',
	people = true,
	...rest
}: Wish = {}): Promise<TestOffice> {
	const wish = { until: onTestFinished, ...rest };
	const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'office-'));
	const clock = { now: NOON };
	if (people) writePeople(folder);
	const doors = await startServer({
		folder,
		contentFolder,
		...(wish.cacheFolder !== undefined && { cacheFolder: wish.cacheFolder }),
		settings: { ...officeSettings(folder, {}), port: 0, ...wish.settings },
		clock: () => clock.now,
		build: wish.build ?? quickBuild,
		makeDesk: wish.makeDesk ?? (async () => folder),
	});
	wish.until(async () => {
		await doors.close();
		rmSync(folder, { recursive: true, force: true });
	});
	return {
		...doors,
		folder,
		clock,
		person: async (name) => {
			const person = browserAt(doors.origin);
			if (name !== undefined) await person.post('/api/sign-in', { name, password: PASSWORD });
			return person;
		},
		restart: async () => {
			await doors.close();
			return testOffice({ ...wish, contentFolder, people: false, folder });
		},
	};
}

/** Keeps a cookie, as a browser does. */
export function browserAt(origin: string, cookie = ''): Person {
	const ask = async (path: string, init: RequestInit): Promise<Answer> => {
		const response = await fetch(origin + path, {
			...init,
			headers: { cookie, ...init.headers },
			redirect: 'manual',
		});
		const set = response.headers.getSetCookie()[0];
		if (set !== undefined) cookie = set.split(';')[0]!;
		const text = await response.text();
		return {
			status: response.status,
			headers: response.headers,
			body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { text },
		};
	};
	const post: Person['post'] = (path, body, headers = {}) =>
		ask(path, {
			method: 'POST',
			body: typeof body === 'string' ? body : JSON.stringify(body),
			headers: { origin, 'x-desk': '1', 'content-type': 'application/json', ...headers },
		});
	return {
		get: (path) => ask(path, {}),
		post,
		decap: (action, params = {}) => post('/api/decap', { action, params }),
		cookie: () => cookie,
	};
}
