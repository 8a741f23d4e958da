/**
 * The README's first command as a new user types it: in a copy of the tracked files, with nothing set, and no packages
 * anywhere above the data folder.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { basename, delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandOfReadme, end, freshCopy, remove, type Typed, type } from '../support/fresh-copy.ts';
import { browserAt } from '../support/office.ts';

const TOWNSHIP = 'tests/fixtures/township';
const PATIENCE = 300_000;

function copyCalled(name: string, content?: string): string {
	const copy = freshCopy(name, content);
	// Forty thousand files go, and the machine may be busy.
	onTestFinished(() => remove(copy), 120_000);
	return copy;
}

function typed(command: string, folder: string, env: Record<string, string> = {}): Typed {
	const one = type(command, folder, env);
	onTestFinished(() => end(one));
	return one;
}

const start = (copy: string, env = {}) => typed(commandOfReadme('start'), copy, env);
const dataOf = (copy: string) => `${copy}-data`;

/** Address of the site, once the office says it. */
const addressOf = async (office: Typed) => (await office.prints(/网站\s+(http:\S+?)\/\n/))[1]!;

/** Title of the home page, once there is one. */
async function siteAt(origin: string, office: Typed): Promise<string> {
	for (;;) {
		if (office.said().includes('生成失败')) throw new Error(office.said());
		const answer = await fetch(`${origin}/`);
		if (answer.status === 200) return /<title>(.*?)<\/title>/.exec(await answer.text())![1]!;
		await new Promise((next) => setTimeout(next, 300));
	}
}

test.each([
	{ name: 'house', content: undefined, says: '武陵山乡' },
	{ name: '元坝 实践所', content: TOWNSHIP, says: '桃源示例镇' },
])(
	'from a folder called “$name” the first command shows the site, lets the printed password in, stops and starts again',
	async ({ name, content, says }) => {
		const copy = copyCalled(name, content);
		for (let above = dirname(dataOf(copy)); above !== dirname(above); above = dirname(above))
			expect(existsSync(join(above, 'node_modules')), above).toBe(false);
		const first = start(copy);
		const origin = await addressOf(first);
		expect(first.said()).toMatch(/^Node \d+\.\d+\.\d+（.+?）　git \d+\.\d+/m);
		await first.prints(new RegExp(`数据在　${dataOf(copy)}（`));
		const [, password] = await first.prints(/登录名 admin，一次性密码 (\S+)/);
		expect(await siteAt(origin, first)).toContain(says);
		const admin = browserAt(origin);
		expect((await admin.post('/api/sign-in', { name: 'admin', password })).body).toMatchObject({
			user: { mustChangePassword: true },
		});
		expect((await admin.get('/healthz')).body).toMatchObject({ up: true, publication: { isShown: true } });

		// The window is closed.
		first.signalAll('SIGHUP');
		await first.gone;
		expect(existsSync(join(dataOf(copy), 'office.pid'))).toBe(false);

		const second = start(copy);
		expect(await siteAt(await addressOf(second), second)).toContain(says);
		expect(second.said()).not.toContain('一次性密码');
		// Whoever manages services knows npm's process and no other.
		process.kill(second.pid, 'SIGTERM');
		await second.gone;
		expect(existsSync(join(dataOf(copy), 'office.pid'))).toBe(false);
	},
	PATIENCE
);

/** Takes a port, unless another program has it already: taken it is in either case. */
async function taken(port: number): Promise<void> {
	const server: Server = createServer();
	await new Promise<void>((done) => {
		server.once('error', () => done());
		server.listen(port, '127.0.0.1', done);
	});
	onTestFinished(() => {
		server.close();
	});
}

test(
	'what this machine lacks is said in one sentence with the cure, before anything is made',
	async () => {
		const copy = copyCalled('house', TOWNSHIP);
		const refused = async (env: Record<string, string>) => {
			const one = start(copy, env);
			expect(await one.gone, one.said()).not.toBe(0);
			const lines = one
				.said()
				.split('\n')
				.filter((line) => line !== '' && !line.startsWith('>'));
			expect(lines, one.said()).toHaveLength(1);
			expect(existsSync(dataOf(copy))).toBe(false);
			return lines[0];
		};
		const own = (script: string) => {
			const folder = join(dirname(copy), `programs-${script.length}`);
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
			chmodSync(join(folder, 'git'), 0o755);
			return { PATH: [folder, process.env['PATH']].join(delimiter) };
		};
		expect(await refused(own('echo git version 2.30.2'))).toMatch(
			/还不能运行：git 2\.30\.2 太旧，至少要 2\.38。请/
		);
		expect(await refused(own('exit 127'))).toMatch(/还不能运行：没有找到 git。请先装 git 2\.38 以上/);
		await taken(47_113);
		expect(await refused({ PORT: '47113' })).toMatch(
			/还不能运行：端口 47113 被别的程序占用：请停掉那个程序，或用环境变量 PORT/
		);
		expect(await refused({ PORT: 'web' })).toContain('端口要写 0 到 65535 之间的整数');
		expect(await refused({ OFFICE_DATA: '/proc/nowhere' })).toMatch(
			/数据文件夹 \/proc\/nowhere .*OFFICE_DATA/
		);
	},
	PATIENCE
);

test(
	'where the usual port is taken the office goes to the next, and says how to have the usual one',
	async () => {
		const copy = copyCalled('house', TOWNSHIP);
		await taken(4321);
		const office = start(copy);
		const origin = await addressOf(office);
		const port = new URL(origin).port;
		expect(Number(port)).toBeGreaterThan(4321);
		expect(office.said()).toContain(
			`端口 4321 被别的程序占用，这次用 ${port}。要用 4321，先停掉那个程序再启动`
		);
		expect((await fetch(`${origin}/healthz`)).status).toBe(200);
		const other = start(copy);
		expect(await other.gone).not.toBe(0);
		expect(other.said()).toContain('另一个编辑台（进程');
		office.signalAll('SIGINT');
		await office.gone;
	},
	PATIENCE
);

test(
	'every command of the README works on a fresh copy, or says in one sentence what to type first',
	async () => {
		const copy = copyCalled('house', TOWNSHIP);
		const out = join(dirname(copy), '成品');
		const run = async (command: string, arguments_ = '') => {
			const one = typed(`npm run --silent ${command}${arguments_}`, copy);
			return { code: await one.gone, said: one.said().trim() };
		};
		const asksForStart = async (command: string, rest = '') => {
			const { code, said } = await run(command, rest);
			expect(code, said).toBe(1);
			expect(said).toMatch(/^数据文件夹 \S+ 里还没有.+：请先运行 npm start.*$/);
		};
		const works = async (command: string, rest: string, says: RegExp) => {
			const { code, said } = await run(command, rest);
			expect(code, said).toBe(0);
			expect(said).toMatch(says);
		};
		const tellsUsage = async (command: string, rest: string) =>
			expect(await run(command, rest)).toEqual({
				code: 1,
				said: expect.stringMatching(new RegExp(`^用法：npm run ${command}\\b.*$`)),
			});
		const rows: Record<string, () => Promise<unknown>> = {
			account: async () => {
				await asksForStart('account', ' -- list');
				await asksForStart('account', ' -- add lisi 李四');
			},
			import: () => asksForStart('import'),
			export: async () => {
				await asksForStart('export', ` -- ${join(dirname(copy), 'out')}`);
				await tellsUsage('export', '');
			},
			check: () => works('check', '', /没有发现错误|没有错误|提醒|^$/),
			build: async () => {
				await works('build', ` -- --production --out ${out}`, /网站已生成/);
				await tellsUsage('build', ' -- --production=yes');
			},
			dev: async () => {
				const one = typed('npm run dev', copy);
				await one.prints(/http:\/\/127\.0\.0\.1:\d+/);
				await end(one);
			},
			bench: () => works('bench', ' -- --entries 2', /照片已处理：2 篇/),
			index: async () => {
				await works('index', ` -- --site ${out} --query 理发`, /"total":\d/);
				await tellsUsage('index', '');
			},
			publish: async () => {
				await works('publish', '', /已做好 .*没有设去处/s);
				await works('publish', ' -- --list', /-files/);
				await tellsUsage('publish', ' -- --to here');
			},
			emergency: async () => {
				await works(
					'emergency',
					` -- --out ${join(dirname(copy), 'fallback')} --text 请马上转移到学校操场`,
					/\S/
				);
				await tellsUsage('emergency', '');
			},
			inspect: () => tellsUsage('inspect', ' -- --wrong'),
			sbom: async () => {
				await works('sbom', ` -- --out ${join(dirname(copy), 'parts.json')}`, /\S/);
				await tellsUsage('sbom', ' -- --wrong');
			},
			score: () => tellsUsage('score', ''),
			'bench search': () => works('bench', ` search -- --site ${out} --each 1`, /\d/),
			// Both walk the desk in a browser for minutes; whether they begin is all that is tried here.
			'bench desk': () => tellsUsage('bench', ' desk -- --entries 0'),
			'bench publish': () => tellsUsage('bench', ' publish -- --stories none'),
			screenshots: () => tellsUsage('screenshots', ' -- --where here'),
			format: () => works('format', '', /Checked \d+ files/),
		};
		const table = readFileSync('README.md', 'utf8').matchAll(
			// The tests' own runs are tried by running them.
			/`npm run (?!test)(bench (?=desk|search|publish)\w+|\w+)[^`]*`/g
		);
		const inTable = new Set([...table].map(([, name]) => name!));
		expect([...inTable].sort()).toEqual(Object.keys(rows).sort());
		for (const row of Object.values(rows)) await row();
		expect(existsSync(dataOf(copy)), basename(dataOf(copy))).toBe(false);
	},
	2 * PATIENCE
);
