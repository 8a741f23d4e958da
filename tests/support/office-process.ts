/** An office as a process of its own: to be killed, or to be put where there is little room. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { writePeople } from './office.ts';

export type OfficeProcess = { child: ChildProcess; origin: string };

/** A folder in which everybody has an account. */
export function dataFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writePeople(folder);
	return folder;
}

/** What an office needs to be looked at, and to be met again where it was. */
export type Shown = {
	/** Absolute path of the folder in which the desk is bundled already. */
	cache: string;
	/** Absolute path of a built site. */
	site: string;
	/** The same again after a kill, for who has it open. */
	port?: string;
};

/** Starts an office in a process group of its own; `within` is a command that runs the one behind it. */
export async function startOffice(
	folder: string,
	within: readonly string[] = [],
	shown?: Shown
): Promise<OfficeProcess> {
	const own = [process.execPath, 'tests/support/office-child.ts', folder, shown?.port ?? '0'];
	const [command, ...args] = [...within, ...own, ...(shown ? [shown.cache, shown.site] : [])];
	const child = spawn(command!, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	onTestFinished(() => kill(child));
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	const origin = await new Promise<string>((done, fail) => {
		child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
		child.once('exit', () => fail(new Error(said)));
	});
	if (shown) await deskThere(origin);
	return { child, origin };
}

/** A page that is opened before the desk is there would wait for it, and one that is open would be told nothing. */
async function deskThere(origin: string): Promise<void> {
	const isThere = async (path: string) => {
		const answer = await fetch(origin + path).catch(() => undefined);
		return answer?.status === 200;
	};
	await expect.poll(() => isThere('/admin/desk.js')).toBe(true);
	await expect.poll(() => isThere('/admin/')).toBe(true);
}

/** The server and every git it has started, at once and without a word. */
export async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((done) => child.once('exit', done));
	process.kill(-child.pid!, 'SIGKILL');
	await gone;
}
