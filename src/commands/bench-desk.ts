/**
 * `npm run bench desk [-- --entries 2000]`: an office with that many made-up stories, and how long an editor waits for
 * the list, for an entry, and for a save. The browser's part comes on top.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeSettings } from '../office/office-settings.ts';
import { type OpenOffice, openDoors } from '../office/server.ts';

const PASSWORD = 'ce su yong de mi ma';
const ROUNDS = 5;

/** @param contentFolder absolute path of the content, made-up stories included; `storyId` is one of them */
export async function benchDesk(contentFolder: string, storyId: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'));
	const settings = { ...officeSettings(folder, {}), port: 0 };
	// Nothing is built meanwhile: an editor waits for the desk, not for the site.
	const build = async () => ({ ok: false as const, report: '测速时不生成网站' });
	console.error = () => undefined;
	const began = performance.now();
	const doors = await openDoors({ folder, contentFolder, settings, base: '/', build });
	console.log(`建库并打开：${seconds(began)}`);
	try {
		await measure(doors, storyId);
	} finally {
		await doors.close();
		rmSync(folder, { recursive: true });
	}
}

async function measure({ origin, office, first }: OpenOffice, id: string): Promise<void> {
	await office.accounts.setPassword(first!.name, PASSWORD);
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
	const middle = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
	console.log(
		`${what}：${middle.toFixed(2)} 秒（${ROUNDS} 次的中位，最慢 ${Math.max(...times).toFixed(2)} 秒）`
	);
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} 秒`;
