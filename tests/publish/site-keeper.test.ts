/** What a process that keeps sites costs when it breaks: time, and a sentence. */
import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { siteKeeper } from '../../src/publish/render/site-keeper.ts';
import { runOptions } from '../../src/reader/run-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'keeper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ANSWERS: Record<string, string> = {
	dies: 'process.exit(3)',
	breaks: "process.send({ id, fault: 'TypeError: 这里坏了\\n    at nowhere' })",
	answers:
		'process.send({ id, result: { ok: true, seconds: process.pid, isCopied: false, warnings: [], change: { written: [String(id)], removed: [] } } })',
	hangs: 'undefined',
};

function keeperThat(acts: string) {
	const program = join(folder, `${acts}.mjs`);
	writeFileSync(program, `process.on('message', ({ id }) => { ${ANSWERS[acts]}; });`);
	const keeper = siteKeeper(program);
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => {
		keeper.close();
		said.mockRestore();
	});
	return keeper;
}

/** A folder without content: a whole build says so at once. */
const job = {
	options: { ...runOptions({ CONTENT_FOLDER: join(folder, 'nothing') }), cacheFolder: join(folder, 'cache') },
	outDir: join(folder, 'out'),
};

test('one process answers all builds, with what each changed', async () => {
	const keeper = keeperThat('answers');
	const one = await keeper.build(job, {});
	const other = await keeper.build(job, {});
	expect(one).toMatchObject({ ok: true, change: { written: ['1'] } });
	expect(other).toMatchObject({ change: { written: ['2'] } });
	expect('seconds' in one && 'seconds' in other && one.seconds === other.seconds).toBe(true);
	expect(one).not.toHaveProperty('whole');
});

test.each([
	['dies', '中断'],
	['breaks', '这里坏了'],
])('after a process that %s the whole site is built, and the reason is told', async (acts, reason) => {
	const keeper = keeperThat(acts);
	const built = await keeper.build(job, {});
	expect(built).toMatchObject({ ok: false, report: expect.stringContaining('找不到内容文件夹') });
	expect(built.whole).toMatch(new RegExp(`重新生成了整个网站：.*${reason}`));
	expect(built.whole).not.toContain('at nowhere');
	// The next build has a process again.
	expect((await keeper.build(job, {})).whole).toContain(reason);
});

test('an office that closes does not wait for a build', async () => {
	const keeper = keeperThat('hangs');
	const closing = new AbortController();
	const asked = keeper.build(job, { signal: closing.signal });
	setTimeout(() => closing.abort(), 50);
	await expect(asked).rejects.toThrow(/abort/);
});

test('a build that is done leaves nothing with the office that asked for it', async () => {
	const keeper = keeperThat('answers');
	const closing = new AbortController();
	for (let times = 0; times < 3; times += 1) await keeper.build(job, { signal: closing.signal });
	expect(getEventListeners(closing.signal, 'abort')).toEqual([]);
});
