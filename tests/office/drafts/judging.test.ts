/** Whatever a text costs, the office goes on: it is judged in a thread of its own, and given up after its time. */
import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { judgeText } from '../../../src/office/drafts/judging.ts';
import { storyText } from '../../support/office-story.ts';

const FACTS = { today: '2026-11-24', targets: {}, places: [], contact: true, lexicon: { words: [] } };
const task = (text: string) => ({ collection: 'stories' as const, id: '2026-11-23-x', text, facts: FACTS });
/** The dearest that the budgets let through. */
const DEAR = storyText({
	body: Array.from({ length: 1500 }, (_, at) => `- **第${at}家**[看](/menu/)`).join('\n'),
});

test('while a dear text is judged, the thread that serves people stays free', async () => {
	await judgeText(task(storyText()), 120_000);
	const before = performance.eventLoopUtilization();
	const judged = await judgeText(task(DEAR), 120_000);
	const { utilization } = performance.eventLoopUtilization(before);
	expect('issues' in judged && judged.body.length).toBeGreaterThan(10_000);
	expect(utilization).toBeLessThan(0.6);
});

test('what takes longer than its time is given up with a sentence, and the next text is judged as ever', async () => {
	await expect(judgeText(task(DEAR), 1)).rejects.toMatchObject({ status: 422, code: 'text-too-costly' });
	const next = await judgeText(task(storyText()), 120_000);
	expect('issues' in next && next.data['title']).toBe('甲村院坝里点亮了一盏灯');
});

test('what cannot be read comes back with its line', async () => {
	expect(await judgeText(task('---\ntitle: [\n---\n'), 120_000)).toMatchObject({
		faults: [{ line: expect.any(Number) }],
	});
});

test('a thread that ended while nobody asked it anything is not asked again', async () => {
	// Whichever thread there was is given up, so that the next one is seen to begin.
	await expect(judgeText(task(DEAR), 1)).rejects.toMatchObject({ code: 'text-too-costly' });
	const begun = new Promise<Worker>((done) => process.once('worker', done));
	await judgeText(task(storyText()), 120_000);
	await (await begun).terminate();
	const next = await judgeText(task(storyText()), 120_000);
	expect('issues' in next && next.data['title']).toBe('甲村院坝里点亮了一盏灯');
});
