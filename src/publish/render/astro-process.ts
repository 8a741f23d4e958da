/** Astro's command as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * @param env variables besides those of this process
 * @param begun is told the process as soon as there is one
 * @returns its exit code and everything that it said
 */
export function runAstro(
	args: readonly string[],
	env: Record<string, string> = {},
	begun: (child: ChildProcess) => void = () => undefined
): Promise<{ code: number; output: string }> {
	const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	begun(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}
