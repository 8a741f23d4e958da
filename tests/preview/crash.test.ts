/** What the office sees of a rendering process that dies or hangs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startPreview } from '../../src/preview/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const worker = join(folder, 'worker.mjs');
writeFileSync(
	worker,
	`process.on('message', ({ id, task }) => {
	if (task.draft.id === 'crash') process.exit(3);
	if (task.draft.id === 'hang') for (;;);
	process.send({ id, result: { html: task.draft.id + process.pid } });
});
process.send({ id: 0, result: { done: true } });`
);
const draft = (id: string) => ({ collection: 'stories', id, data: {}, body: '' }) as const;

function open(patience: number, file = worker) {
	const desk = startPreview({ contentFolder: folder, cacheFolder: folder, patience, worker: file });
	onTestFinished(() => desk.close());
	return desk;
}

test('a process that dies costs one preview; the next is shown by a new one', async () => {
	const desk = open(20_000);
	const first = await desk.page(draft('a'));
	expect(await desk.page(draft('crash'))).toMatchObject({ code: 'preview-gone' });
	const second = await desk.page(draft('a'));
	expect(second).toMatchObject({ html: expect.stringMatching(/^a\d+$/) });
	expect(second).not.toEqual(first);
});

test('a process that hangs is ended, and the next draft is shown', async () => {
	const desk = open(600);
	expect(await desk.page(draft('hang'))).toMatchObject({
		code: 'preview-slow',
		error: expect.stringContaining('太久'),
	});
	// It is waited for no longer than the one that hangs.
	await expect
		.poll(() => desk.page(draft('b')))
		.toMatchObject({
			html: expect.stringMatching(/^b\d+$/),
		});
});

test('a process that cannot start is told, again and again, without an end of the office', async () => {
	const broken = join(folder, 'broken.mjs');
	writeFileSync(broken, 'process.exit(1)');
	const desk = open(20_000, broken);
	expect(await desk.page(draft('a'))).toMatchObject({ code: 'preview-broken' });
	expect(await desk.page(draft('a'))).toMatchObject({ code: 'preview-broken' });
});
