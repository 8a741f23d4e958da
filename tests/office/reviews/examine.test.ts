/** The process that checks whole states of the content, and what one that breaks costs the next. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PUBLISHED_REF } from '../../../src/office/git/repository.ts';
import { examinerOf } from '../../../src/office/reviews/examine.ts';
import { testOffice } from '../../support/office.ts';
import { scratch } from '../../support/release.ts';

const DAY = 86_400_000;

/** Answers with its own number. The first of them hears nothing after that, says so, and ends when it is told to. */
const PROGRAM = `import { writeFileSync } from 'node:fs';
let isFirst = true;
try { writeFileSync(import.meta.filename + '.first', '', { flag: 'wx' }); } catch { isFirst = false; }
process.on('message', () => process.send({ pid: process.pid }, () => {
	if (!isFirst) return;
	process.disconnect();
	writeFileSync(import.meta.filename + '.deaf', '');
	setTimeout(() => process.exit(), 60_000);
}));`;

const isThere = (pid: number) => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

test('a process that was given up and ends late does not cost the one after it its place', async () => {
	const { office, clock } = await testOffice();
	const program = join(scratch('examine-'), 'program.mjs');
	writeFileSync(program, PROGRAM);
	const examiner = examinerOf(office, program);
	onTestFinished(examiner.close);
	// What was judged today is not judged again.
	const ask = async () => {
		clock.now += DAY;
		return ((await examiner.examine(PUBLISHED_REF)) as unknown as { pid: number }).pid;
	};
	const first = await ask();
	await expect.poll(() => existsSync(`${program}.deaf`)).toBe(true);
	await expect(ask()).rejects.toThrow('the check ended');
	const second = await ask();
	await expect.poll(() => isThere(first)).toBe(false);
	expect(await ask()).toBe(second);
});
