/** What a process and all that it starts cost: CPU seconds and the most memory at a time, as Linux tells them. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** `cpu` in seconds, `memory` in bytes: resident pages, those of several processes counted in each. */
export type Cost = { seconds: number; cpu: number; memory: number };

const TICKS = 100;
const PAGE = 4096;

type Process = { id: number; parent: number; cpu: number; memory: number };

function processes(): Process[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((id) => {
			try {
				const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
				// The name in brackets may hold blanks.
				const fields = stat
					.slice(stat.lastIndexOf(')') + 2)
					.split(' ')
					.map(Number);
				const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / TICKS;
				return [{ id: Number(id), parent: fields[1]!, cpu, memory: fields[21]! * PAGE }];
			} catch {
				return [];
			}
		});
}

/** All processes below `root` and itself; children that have ended are counted with the one that waited for them. */
function below(root: number): Process[] {
	const all = processes();
	const found = all.filter(({ id }) => id === root);
	for (const one of found) found.push(...all.filter(({ parent }) => parent === one.id));
	return found;
}

export type Watch = { stop: () => Cost };

/** Watches a process that goes on; what it has cost before does not count. */
export function watched(root: number): Watch {
	const began = performance.now();
	let [own, memory] = [0, 0];
	const look = () => {
		const before = process.cpuUsage();
		const all = below(root);
		const { user, system } = process.cpuUsage(before);
		own += (user + system) / 1e6;
		memory = Math.max(
			memory,
			all.reduce((total, one) => total + one.memory, 0)
		);
		return all.reduce((total, one) => total + one.cpu, 0);
	};
	const cpu = look();
	const timer = setInterval(look, 200);
	return {
		stop: () => {
			const seconds = (performance.now() - began) / 1000;
			clearInterval(timer);
			// What watching itself takes is nobody's cost.
			return { seconds, cpu: Math.max(0, look() - cpu - own), memory };
		},
	};
}

/** Runs a program to its end; throws with what it said when it fails. */
export async function costOf(
	program: string,
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Cost> {
	const began = performance.now();
	// The shell waits for the program, and so knows what all of it has cost.
	const child = spawn('sh', ['-c', '"$@"; code=$?; echo; times; exit $code', 'sh', program, ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [said, memory] = ['', 0];
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	const timer = setInterval(() => {
		memory = Math.max(
			memory,
			below(child.pid!).reduce((total, one) => total + one.memory, 0)
		);
	}, 200);
	const code = await new Promise((done) => child.once('close', done));
	clearInterval(timer);
	if (code !== 0) throw new Error(said);
	const [, minutes = 0, seconds = 0, more = 0, rest = 0] =
		/\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(said)?.map(Number) ?? [];
	return {
		seconds: (performance.now() - began) / 1000,
		cpu: minutes * 60 + seconds + more * 60 + rest,
		memory,
	};
}
