/** One publisher at a time in a folder: a file that names the process, made only where there is none. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from './disk.ts';

/** Waits so long for another publisher before it gives up. */
const PATIENCE = 60_000;

/** Runs `act` while nobody else holds `file`. Throws in Chinese when another process keeps holding it. */
export async function locked<Result>(
	file: string,
	act: () => Promise<Result>,
	patience = PATIENCE
): Promise<Result> {
	const until = performance.now() + patience;
	while (!take(file)) {
		if (performance.now() > until)
			throw new Error(`另一个程序正在发布（${file}）。等它做完再试；确定没有在运行，就删去这个文件`);
		await new Promise((done) => setTimeout(done, 100));
	}
	try {
		return await act();
	} finally {
		rmSync(file, { force: true });
	}
}

function take(file: string): boolean {
	const own = `${file}.${process.pid}`;
	try {
		// The name comes with what stands in it: nobody ever sees a lock that names no owner.
		writeFileSync(own, String(process.pid), { mode: 0o600 });
		linkSync(own, file);
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(own, { force: true });
	}
	dropDead(file);
	return false;
}

/** Removes the lock of a process that was killed, unless another one has just removed it and made its own. */
function dropDead(file: string): void {
	const isDead = (path: string) => {
		const owner = ownerOf(path);
		return owner !== undefined && !isRunning(owner);
	};
	if (!isDead(file)) return;
	const aside = `${file}.dead-${process.pid}`;
	try {
		renameSync(file, aside);
		if (!isDead(aside)) linkSync(aside, file);
	} catch (error) {
		if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/** The process that a lock names; nothing when it is gone. */
function ownerOf(file: string): number | undefined {
	try {
		const owner = Number(readFileSync(file, 'utf8'));
		return owner > 0 ? owner : undefined;
	} catch {
		return undefined;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}
