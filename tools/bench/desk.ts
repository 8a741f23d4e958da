/**
 * `npm run bench desk [-- --entries 2000]`: an office with that many made-up stories, and how long an editor waits for
 * the list, for an entry, and for a save: what the server takes of it, and all of it in a browser.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeSync } from '../../src/files/file-system.ts';
import { officeSettings } from '../../src/office/office-settings.ts';
import { type RunningServer, startServer } from '../../src/office/server.ts';
import { deskAlone, waitsInBrowser } from './desk-browser.ts';

const PASSWORD = 'ce su yong de mi ma';
const ROUNDS = 5;

/** @param contentFolder absolute path of the content, made-up stories included; `story` is the newest of them */
export async function benchDesk(contentFolder: string, story: { id: string; title: string }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'));
	const settings = { ...officeSettings(folder, {}), port: 0 };
	const began = performance.now();
	const doors = await startServer({ folder, contentFolder, settings, base: '/', build: deskAlone });
	await Promise.all([doors.builder.settled(), doors.desk.settled]);
	console.log(`建库并打开：${seconds(began)}`);
	try {
		await doors.office.accounts.setPassword(doors.first!.name, PASSWORD);
		console.log('服务器：');
		await measure(doors, story.id);
		console.log('浏览器里：');
		const visit = { origin: doors.origin, name: doors.first!.name, password: PASSWORD, rounds: ROUNDS + 1 };
		const waits = await waitsInBrowser({ ...visit, title: story.title });
		for (const [what, all] of Object.entries(waits)) {
			const [first, ...later] = all;
			const page = medianOf(later.map((wait) => wait.page)).toFixed(2);
			tell(
				what,
				later.map((wait) => wait.seconds),
				`，其中网页自己算了 ${page} 秒；开机后第一回 ${first!.seconds.toFixed(2)} 秒`
			);
		}
	} finally {
		await doors.close();
		removeSync(folder);
	}
}

async function measure({ origin, first }: RunningServer, id: string): Promise<void> {
	let cookie = '';
	const post = async (path: string, body: object): Promise<unknown> => {
		const headers = { origin, cookie, 'x-desk': '1', 'content-type': 'application/json' };
		const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
		cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
		if (!answer.ok) throw new Error(await answer.text());
		return answer.json();
	};
	const decap = (action: string, params: object) => post('/api/decap', { action, params });
	const path = `content/stories/${id}/index.md`;
	const slug = `${id}/index`;

	const signingIn = performance.now();
	await post('/api/sign-in', { name: first!.name, password: PASSWORD });
	const list = (await decap('entriesByFolder', { folder: 'content/stories', depth: 2 })) as unknown[];
	console.log(`登录并列出 ${list.length} 篇：${seconds(signingIn)}`);
	await rounds('再列一次', () => decap('entriesByFolder', { folder: 'content/stories', depth: 2 }));
	await rounds('打开一篇', () => decap('getEntry', { path }));
	const opened = (await decap('getEntry', { path })) as { data: string; file: { id: string } };
	let base = opened.file.id;
	await rounds('保存一篇', async (round) => {
		const raw = `${opened.data}\n第${round}次保存。\n`;
		const params = {
			dataFiles: [{ slug, path, raw }],
			options: { collectionName: 'stories' },
			base: { [path]: base },
		};
		base = ((await decap('persistEntry', params)) as { ids: Record<string, string> }).ids[path]!;
	});
}

async function rounds(what: string, run: (round: number) => Promise<unknown>): Promise<void> {
	const times: number[] = [];
	for (let round = 1; round <= ROUNDS; round += 1) {
		const began = performance.now();
		await run(round);
		times.push((performance.now() - began) / 1000);
	}
	tell(what, times);
}

function tell(what: string, times: readonly number[], more = ''): void {
	const slowest = Math.max(...times).toFixed(2);
	console.log(
		`${what}：${medianOf(times).toFixed(2)} 秒（${times.length} 次的中位，最慢 ${slowest} 秒${more}）`
	);
}

const medianOf = (numbers: readonly number[]) =>
	numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} 秒`;
