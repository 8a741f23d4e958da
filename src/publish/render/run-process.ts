/** Programs of our own as processes beside this one. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

export type ProcessOptions = {
	/** Variables besides those of this process; one that is undefined is taken from them. */
	env?: Readonly<Record<string, string | undefined>>;
	/** Takes only what others leave over. */
	isLowPriority?: boolean;
	/** Ends the process when aborted. */
	signal?: AbortSignal | undefined;
};

/** `output` is both streams, as they came. */
export type Ended = { code: number | null; stdout: string; stderr: string; output: string };

/**
 * Runs Node until it ends; it ends with this process too.
 * @param args the script, an absolute path, and its arguments
 * @throws when it cannot be started, or is aborted
 */
export function runNode(
	args: readonly string[],
	{ env, isLowPriority = false, signal }: ProcessOptions = {}
): Promise<Ended> {
	const child = spawn(process.execPath, args, {
		env: { ...process.env, ...env },
		...(signal && { signal }),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stop = () => child.kill();
	process.once('exit', stop);
	if (isLowPriority) lowerPriority(child.pid);
	const said = { stdout: '', stderr: '', output: '' };
	return new Promise<Ended>((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => done({ code, ...said }));
		// Where the system has no file handle left, there are no streams, and the error alone tells.
		for (const stream of ['stdout', 'stderr'] as const)
			child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
				said[stream] += chunk;
				said.output += chunk;
			});
	}).finally(() => process.off('exit', stop));
}

export function lowerPriority(pid: number | undefined): void {
	try {
		if (pid !== undefined) setPriority(pid, 19);
	} catch {
		// Some systems do not let the priority of a process be lowered; it then only works at full speed.
	}
}
