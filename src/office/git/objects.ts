/**
 * Reads objects through one git process that stays open: asking it costs a millisecond where a process of its own
 * would cost ten.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type Git, plainFault } from './git.ts';

type GitObject = { id: string; type: string; data: Buffer };

export type Objects = {
	/** The object that `name` (an id, a ref, `ref:path`) stands for now; nothing when there is none. */
	read: (name: string) => Promise<GitObject | undefined>;
	/** The same without its data. */
	identify: (name: string) => Promise<Omit<GitObject, 'data'> | undefined>;
	/** Lets go of objects that no longer are, once nobody waits for an answer. */
	reopen: () => void;
	close: () => void;
};

type Lookup = {
	whole: boolean;
	done: (object: GitObject | undefined) => void;
	fail: (error: Error) => void;
};

export function objectsOf(git: Git): Objects {
	let child: ChildProcessWithoutNullStreams | undefined;
	const waiting: Lookup[] = [];
	let chunks: Buffer[] = [];
	let length = 0;
	// How many bytes the answer at hand must have before looking again is worth while.
	let wanted = 0;

	function ask(command: 'contents' | 'info', name: string): Promise<GitObject | undefined> {
		if (/[\0\n]/.test(name)) return Promise.resolve(undefined);
		child ??= begin();
		const { stdin } = child;
		return new Promise((done, fail) => {
			waiting.push({ whole: command === 'contents', done, fail });
			stdin?.write(`${command} ${name}\0`);
		});
	}

	function begin(): ChildProcessWithoutNullStreams {
		const started = git.open(['cat-file', '--batch-command', '-z']);
		const ended = (fault: Error) => {
			if (child !== started) return;
			child = undefined;
			[chunks, length, wanted] = [[], 0, 0];
			for (const { fail } of waiting.splice(0)) fail(plainFault(git.folder, fault));
		};
		started.on('error', ended);
		started.on('close', () => ended(new Error('git cat-file ended')));
		started.stdin?.on('error', () => undefined);
		started.stdout?.on('data', (chunk: Buffer) => {
			chunks.push(chunk);
			length += chunk.length;
			answer();
		});
		return started;
	}

	function answer(): void {
		while (waiting.length > 0 && length > 0 && length >= wanted) {
			const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
			chunks = [all];
			const end = all.indexOf(10);
			if (end < 0) return;
			const [id = '', type = '', size = ''] = all.toString('utf8', 0, end).split(' ');
			const isThere = /^[0-9a-f]{40,64}$/.test(id) && /^\d+$/.test(size);
			const { whole } = waiting[0]!;
			const last = isThere && whole ? end + 1 + Number(size) + 1 : end + 1;
			if (length < last) {
				wanted = last;
				return;
			}
			wanted = 0;
			[chunks, length] = [[all.subarray(last)], length - last];
			const data = Buffer.from(all.subarray(end + 1, Math.max(end + 1, last - 1)));
			waiting.shift()!.done(isThere ? { id, type, data } : undefined);
		}
	}

	return {
		read: (name) => ask('contents', name),
		identify: (name) => ask('info', name),
		reopen: function reopen() {
			if (waiting.length > 0) return void setImmediate(reopen);
			child?.stdin.end();
			child = undefined;
			[chunks, length, wanted] = [[], 0, 0];
		},
		close: () => child?.stdin.end(),
	};
}
