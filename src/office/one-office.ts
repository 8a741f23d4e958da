/** One data folder, one server: two would not know of each other's queue. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the folder, or throws when a running process has it. Returns how to give it back. */
export function takeFolder(folder: string): () => void {
	const file = join(folder, 'office.pid');
	const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	if (owner > 0 && owner !== process.pid && isRunning(owner))
		throw new Error(
			`另一个编辑台（进程 ${owner}）正在用数据文件夹 ${folder}。请先停掉它；确定没有在运行，就删去 ${file}`
		);
	writeFileSync(file, String(process.pid));
	return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
