/** Moves refs through one git process that stays open: see `loose-objects.ts` for what starting one costs. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { diskFull, type Git, GitError, isDiskFull, plainFault } from './git.ts';

export type RefWriter = {
	/**
	 * Carries out all commands (`update …`, `delete …` of `git update-ref --stdin -z`, each with its last zero byte) or none.
	 * @throws 507 `disk-full`, or `GitError` with what git said
	 */
	write: (commands: readonly string[]) => Promise<void>;
	close: () => void;
};

export function refWriterOf(git: Git): RefWriter {
	let child: ChildProcessWithoutNullStreams | undefined;
	const inTurn = oneAtATime();

	const begin = () => {
		const started = git.open(['update-ref', '--stdin', '-z']);
		const gone = () => {
			if (child === started) child = undefined;
		};
		started.on('error', gone).on('close', gone);
		started.stdin?.on('error', () => undefined);
		return started;
	};

	const transact = (commands: readonly string[]) =>
		new Promise<void>((done, fail) => {
			child ??= begin();
			const asked = child;
			if (!asked.stdin) return void asked.once('error', (error) => fail(plainFault(git.folder, error)));
			let answered = '';
			let said = '';
			const answer = (chunk: Buffer) => {
				answered += chunk.toString();
				if (answered.endsWith('commit: ok\n')) end(done);
			};
			const complain = (chunk: Buffer) => {
				said += chunk.toString();
			};
			// Git ends with the first command that it cannot carry out; the next transaction gets another process.
			const ended = (code: number | null, signal: NodeJS.Signals | null) =>
				end(() =>
					fail(
						isDiskFull(said, signal)
							? diskFull()
							: plainFault(git.folder, new GitError('update-ref', code, said))
					)
				);
			const broken = (error: Error) => end(() => fail(plainFault(git.folder, error)));
			const end = (act: () => void) => {
				asked.stdout.off('data', answer);
				asked.stderr.off('data', complain);
				asked.off('close', ended).off('error', broken);
				act();
			};
			asked.stdout.on('data', answer);
			asked.stderr.on('data', complain);
			asked.on('close', ended).on('error', broken);
			asked.stdin.write(`start\0${commands.join('')}prepare\0commit\0`);
		});

	return {
		write: (commands) => inTurn(() => transact(commands)),
		close: () => {
			child?.stdin.end();
			child = undefined;
		},
	};
}
