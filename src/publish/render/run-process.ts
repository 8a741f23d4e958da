/** A process that works behind the server's back takes only what people at work leave over. */
import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';

export function lowerPriority({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) setPriority(pid, 19);
	} catch {
		// Some systems do not let a process be made humbler; it then only works at full speed.
	}
}
