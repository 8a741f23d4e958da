import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/git.ts';
import { browserAt, type Person } from '../support/office.ts';
import { dataFolder, kill, startOffice } from '../support/office-process.ts';
import { save, storyText } from '../support/office-story.ts';

const KILLS = 50;
const WRITERS = 3;
const place = (writer: number) => {
	const id = `2026-11-23-kill-${writer}`;
	return { slug: `${id}/index`, path: `content/stories/${id}/index.md` };
};

test('fifty kills while saving lose nothing that was acknowledged, break nothing and leave nothing stuck', {
	timeout: 600_000,
}, async () => {
	const folder = dataFolder();
	const kept: string[] = [];
	const bases: (string | null)[] = Array.from({ length: WRITERS }, () => null);
	let cookie = '';
	let acknowledged = 0;
	// How long a first save takes here and now, whatever else the machine does.
	let span = 0;
	for (let round = 0; round < KILLS; round += 1) {
		const { child, origin } = await startOffice(folder);
		const person = browserAt(origin, cookie);
		if (cookie === '') {
			await person.post('/api/sign-in', { name: 'writer', password: 'yuanba li de deng' });
			cookie = person.cookie();
			const began = performance.now();
			await Promise.all(Array.from({ length: WRITERS }, (_, writer) => saveAgain(person, writer, -1)));
			span = 1.5 * (performance.now() - began);
		}
		const saving = Array.from({ length: WRITERS }, (_, writer) => saveAgain(person, writer, round));
		// From before the first object is written to after the last ref has moved, in even steps and out of order.
		await new Promise((done) => setTimeout(done, (((round * 37) % KILLS) / KILLS) * span));
		await kill(child);
		acknowledged += (await Promise.all(saving)).filter(Boolean).length;
	}
	expect(run(folder, 'fsck', '--strict', '--no-dangling')).toBe('');
	const { origin } = await startOffice(folder);
	const person = browserAt(origin, cookie);
	for (let writer = 0; writer < WRITERS; writer += 1) {
		expect(await saveAgain(person, writer, KILLS), `writer ${writer} is stuck`).toBe(true);
		const history = run(folder, 'log', '-p', '--format=', `refs/heads/cms/stories/${place(writer).slug}`);
		for (const mark of kept.filter((one) => one.startsWith(`第${writer}人`))) expect(history).toContain(mark);
	}
	expect(acknowledged, 'some saves must have come through').toBeGreaterThan(0);
	expect(acknowledged, 'and some must have been cut off').toBeLessThan(KILLS * WRITERS);
	expect(
		readdirSync(join(folder, 'content.git'), { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.lock')
		)
	).toEqual([]);

	/** True when the save was acknowledged. */
	async function saveAgain(saver: Person, writer: number, round: number): Promise<boolean> {
		const where = place(writer);
		const mark = `第${writer}人第${round}次。`;
		try {
			const stored = await saver.decap('unpublishedEntryDataFile', { collection: 'stories', ...where });
			bases[writer] = stored.status === 200 ? String(stored.body['id']) : null;
			const text = storyText({ body: mark }).replace(/photos:[\s\S]*?byline/, 'byline');
			const saved = await save(saver, { ...where, text, base: bases[writer]! });
			if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
			kept.push(mark);
			return true;
		} catch (error) {
			// The connection was cut: nobody was told that anything is safe.
			if (error instanceof TypeError) return false;
			throw error;
		}
	}
});
