/** An office as a process of its own: to be killed, or to be put where there is little room. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writePeople } from './office.ts';

export type OfficeProcess = { child: ChildProcess; origin: string };

/** A folder in which everybody has an account. */
export function dataFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writePeople(folder);
	return folder;
}

/** Starts an office in a process group of its own; `within` is a command that runs the one behind it. */
export async function startOffice(folder: string, within: readonly string[] = []): Promise<OfficeProcess> {
	const [command, ...args] = [...within, process.execPath, 'tests/support/office-child.ts', folder, '0'];
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
	return { child, origin };
}

/** The server and every git it has started, at once and without a word. */
export async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((done) => child.once('exit', done));
	process.kill(-child.pid!, 'SIGKILL');
	await gone;
}
