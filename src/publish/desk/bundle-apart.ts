/** The build of the desk beside a server that must go on answering. */
import { fileURLToPath } from 'node:url';
import { runNode } from '../render/run-process.ts';

const PROGRAM = fileURLToPath(new URL('bundle-process.ts', import.meta.url));

/**
 * As `buildDesk`, in a process of its own.
 * @throws with what it said when it breaks
 */
export async function buildDeskApart(cache: string, signal: AbortSignal): Promise<string> {
	const { code, stdout, stderr } = await runNode([PROGRAM, cache], { signal, isLowPriority: true });
	if (code !== 0) throw new Error(stderr.trim() || `程序意外结束（${code}）`);
	return stdout;
}
