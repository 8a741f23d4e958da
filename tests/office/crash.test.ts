import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../support/git.ts';
import { browserAt, type Person, writePeople } from '../support/office.ts';
import { photoWithPlace, save, storyText } from '../support/office-story.ts';

/** Starts an office in a process group of its own; `limit` is the largest file it may write, in blocks of 512 bytes. */
async function start(
	folder: string,
	port: number,
	limit?: number
): Promise<{ child: ChildProcess; origin: string }> {
	const node = [process.execPath, 'tests/support/office-child.ts', folder, String(port)];
	const [command, ...args] =
		limit === undefined ? node : ['sh', '-c', `ulimit -f ${limit}; exec "$@"`, 'sh', ...node];
	const child = spawn(command!, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	onTestFinished(() => kill(child));
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	const origin = await new Promise<string>((done, fail) => {
		child.stdout?.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
		child.once('exit', () => fail(new Error(said)));
	});
	return { child, origin };
}

/** The server and every git it has started, at once and without a word. */
async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((done) => child.once('exit', done));
	process.kill(-child.pid!, 'SIGKILL');
	await gone;
}

function dataFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writePeople(folder);
	return folder;
}

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
	for (let round = 0; round < KILLS; round += 1) {
		const { child, origin } = await start(folder, 0);
		const person = browserAt(origin, cookie);
		if (cookie === '') {
			await person.post('/api/sign-in', { name: 'writer', password: 'yuanba li de deng' });
			cookie = person.cookie();
		}
		const saving = Array.from({ length: WRITERS }, (_, writer) => saveAgain(person, writer, round));
		// From before the first object is written to after the last ref has moved, in even steps and out of order.
		await new Promise((done) => setTimeout(done, ((round * 37) % KILLS) * 12));
		await kill(child);
		acknowledged += (await Promise.all(saving)).filter(Boolean).length;
	}
	expect(run(folder, 'fsck', '--strict', '--no-dangling')).toBe('');
	const { origin } = await start(folder, 0);
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

test('a full disk is told in Chinese and changes nothing; when there is room again, saving goes on', async () => {
	const folder = dataFolder();
	const first = await start(folder, 0);
	await kill(first.child);
	const before = run(folder, 'for-each-ref');
	const small = await start(folder, 0, 200);
	const person = browserAt(small.origin);
	await person.post('/api/sign-in', { name: 'writer', password: 'yuanba li de deng' });
	// Noise does not compress: this picture is larger than the room that is left.
	const noise = randomBytes(500 * 400 * 3);
	const large = await sharp(noise, { raw: { width: 500, height: 400, channels: 3 } })
		.png()
		.toBuffer();
	const text = storyText().replaceAll('yuanba.jpg', 'yuanba.png');
	const refused = await save(person, { text, pictures: { 'yuanba.png': large } });
	expect(refused).toMatchObject({
		status: 507,
		body: { code: 'disk-full', error: expect.stringContaining('磁盘满了') },
	});
	expect(run(folder, 'for-each-ref')).toBe(before);
	expect(run(folder, 'fsck', '--strict', '--no-dangling')).toBe('');
	await kill(small.child);
	const roomy = await start(folder, 0);
	const again = browserAt(roomy.origin);
	await again.post('/api/sign-in', { name: 'writer', password: 'yuanba li de deng' });
	expect(
		(await save(again, { text: storyText(), pictures: { 'yuanba.jpg': await photoWithPlace() } })).status
	).toBe(200);
});
