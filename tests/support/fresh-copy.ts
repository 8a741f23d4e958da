/** The program as somebody has it who has just taken it from the repository and typed `npm ci`. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

/** What programs leave in `node_modules`; `npm ci` puts none of it there. */
const LEFT_BY_PROGRAMS = new Set(['.vite', '.astro', '.cache']);

/**
 * Copies the tracked files into a folder called `name`, alone in a new folder.
 * @param content another content folder than the program's own
 * @returns absolute path. Whoever calls deletes the folder that it lies in.
 */
export function freshCopy(name: string, content?: string): string {
	const copy = join(mkdtempSync(join(tmpdir(), 'fresh-')), name);
	const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
	for (const file of tracked) {
		if (!existsSync(file) || (content !== undefined && file.startsWith('content/'))) continue;
		mkdirSync(dirname(join(copy, file)), { recursive: true });
		copyFileSync(file, join(copy, file));
	}
	if (content !== undefined) cpSync(content, join(copy, 'content'), { recursive: true });
	linkTree(resolve('node_modules'), join(copy, 'node_modules'));
	return copy;
}

/** The very files that `npm ci` would put there under second names: nothing is looked up outside the copy. */
function linkTree(from: string, to: string): void {
	mkdirSync(to);
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (LEFT_BY_PROGRAMS.has(entry.name) && dirname(source) === resolve('node_modules')) continue;
		if (entry.isDirectory()) linkTree(source, target);
		else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
		else
			try {
				linkSync(source, target);
			} catch {
				// Another disk.
				copyFileSync(source, target);
			}
	}
}

/** The command that the README gives for `what` (`start`), without the installation before it. */
export function commandOfReadme(what: string): string {
	const found = new RegExp(`^npm ci && (npm ${what})\\b`, 'm').exec(readFileSync('README.md', 'utf8'));
	if (!found) throw new Error(`the README gives no command for ${what}`);
	return found[1]!;
}

/** As a new window has it: no variable of this project, nothing of the npm that runs the tests. */
function plainEnvironment(): NodeJS.ProcessEnv {
	const kept = ['HOME', 'LANG', 'USER', 'TMPDIR', 'CHROMIUM'].map((name) => [name, process.env[name]]);
	const path = process.env['PATH']!.split(delimiter).filter((folder) => !folder.includes('node_modules'));
	return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

export type Typed = {
	/** Process id of the shell's command, which leads a process group of its own as in a window. */
	pid: number;
	child: ChildProcess;
	/** Everything that was printed so far. */
	said: () => string;
	/** Ends when that was printed; fails with everything said when the command ends first. */
	prints: (pattern: RegExp) => Promise<RegExpExecArray>;
	/** Ends when the command and everything that it started are gone. */
	gone: Promise<number | null>;
	/** What closing the window or Ctrl+C does: every process of it is told. */
	signalAll: (signal: NodeJS.Signals) => void;
};

/** Types a command in a folder, with nothing set but `env`. */
export function type(command: string, folder: string, env: Record<string, string> = {}): Typed {
	const [program, ...args] = command.split(' ');
	const child = spawn(program!, args, {
		cwd: folder,
		env: { ...plainEnvironment(), ...env },
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	const listeners = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			for (const listener of listeners) listener();
		});
	const gone = new Promise<number | null>((done) => child.once('close', done));
	return {
		...{ pid: child.pid!, child, gone, said: () => said },
		prints: (pattern) =>
			new Promise((done, fail) => {
				const look = () => {
					const found = pattern.exec(said);
					if (found) done(found);
				};
				listeners.add(look);
				look();
				void gone.then(() => fail(new Error(`ended without ${pattern}:\n${said}`)));
			}),
		signalAll: (signal) => {
			try {
				process.kill(-child.pid!, signal);
			} catch {
				// Nobody is left.
			}
		},
	};
}

/** Ends whatever is left of a command. */
export async function end(typed: Typed): Promise<void> {
	typed.signalAll('SIGKILL');
	await typed.gone;
}

export const remove = (copy: string): void => rmSync(dirname(copy), { recursive: true, force: true });
