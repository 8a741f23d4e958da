/** A copy of everything on another machine: pushed after writes, and again and again until it has arrived. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MirrorStatus } from '../../domain/desk/answers.ts';
import { momentAt } from '../../platform/day.ts';
import { onceMore } from '../../platform/once-more.ts';
import type { Office } from '../office.ts';
import { DRAFTS } from './entry-location.ts';
import { gitAt } from './git.ts';
import { PUBLISHED_REF } from './repository.ts';

export type Mirror = {
	status: () => MirrorStatus;
	/** There is something new to copy. */
	request: () => void;
	/** Ends when the copy is made or the next attempt waits. */
	settled: () => Promise<void>;
	stop: () => void;
};

/** Minutes until the next attempt; the last one holds from then on. */
const PAUSE_MINUTES = [0.2, 1, 5, 15, 60];

/**
 * @param remote any address that git can push to; `undefined` turns the mirror off
 * @param former published commits that were purged from the history, while a purge goes on: a remote that has one is written over
 */
export function mirrorOf(
	{ repository, clock }: Pick<Office, 'repository' | 'clock'>,
	remote: string | undefined,
	pauses: readonly number[] = PAUSE_MINUTES,
	former: () => readonly string[] | undefined = () => undefined
): Mirror {
	const say = (state: MirrorStatus['state'], label: string): MirrorStatus => ({
		state,
		label,
		at: momentAt(clock()),
	});
	let status = say('off', '没有设镜像');
	let failures = 0;
	let timer: NodeJS.Timeout | undefined;
	let isStopped = false;

	async function push(to: string): Promise<void> {
		status = say('waiting', '正在备份到镜像');
		try {
			// The published line goes first and is never forced: a remote that holds something else is left alone.
			const env = await accountsOwn();
			const lease = await leaseOn(to, env);
			await repository.git.run(['push', '--quiet', ...lease, '--', to, `${PUBLISHED_REF}:${PUBLISHED_REF}`], {
				env,
			});
			const others = [`+${DRAFTS}*:${DRAFTS}*`, '+refs/desk/*:refs/desk/*'];
			await repository.git.run(['push', '--quiet', '--prune', '--', to, ...others], { env });
			// What no ref names any more is thrown away there too, where this machine can reach it.
			if (former() !== undefined && existsSync(join(to, 'HEAD')))
				await gitAt(to).run(['gc', '--quiet', '--prune=now']);
			failures = 0;
			status = say('done', '镜像已是最新');
		} catch (error) {
			const said = saidBy(error, to);
			status = say('failed', `镜像没有备份成功，会再试：${reasonOf(said)}`);
			console.error(`${status.label}（${said}）`);
			const pause = pauses[Math.min(failures, pauses.length - 1)]!;
			failures += 1;
			if (isStopped) return;
			timer = setTimeout(request, pause * 60_000);
			timer.unref();
		}
	}

	/**
	 * Passwords for the remote are the operating system account's business: its git settings and keys are used here. A line
	 * that is cut without a word would else hold a push for hours; who has a command of their own sees to that there.
	 */
	async function accountsOwn() {
		const asked = ['config', '--get', 'core.sshCommand'];
		const { code } = await repository.git.run(asked, { env: ACCOUNTS_OWN, accept: [0, 1] });
		return code === 0 ? ACCOUNTS_OWN : { ...ACCOUNTS_OWN, GIT_SSH_COMMAND: PATIENT_SSH };
	}

	/** Leave to write over what the remote has, if that was purged here, and over nothing else. */
	async function leaseOn(to: string, env: typeof ACCOUNTS_OWN): Promise<string[]> {
		const known = former();
		if (known === undefined || known.length === 0) return [];
		const { output } = await repository.git.run(['ls-remote', '--', to, PUBLISHED_REF], { env });
		const there = output.toString().slice(0, 40);
		return known.includes(there) ? [`--force-with-lease=${PUBLISHED_REF}:${there}`] : [];
	}

	const pushes = onceMore(async () => {
		if (remote !== undefined) await push(remote);
	});
	function request(): void {
		clearTimeout(timer);
		pushes.request();
	}

	return {
		status: () => status,
		request,
		settled: pushes.settled,
		stop: () => {
			isStopped = true;
			pushes.close();
			clearTimeout(timer);
		},
	};
}

const ACCOUNTS_OWN: Record<string, string | undefined> = {
	GIT_CONFIG_GLOBAL: undefined,
	GIT_CONFIG_NOSYSTEM: undefined,
};
const PATIENT_SSH = 'ssh -o BatchMode=yes -o ConnectTimeout=30 -o ServerAliveInterval=30';

/** What git says of a push that failed, and what an administrator can do about it. */
const REASONS: readonly [said: RegExp, reason: string][] = [
	[/rejected|non-fast-forward|fetch first/i, '那边存着别的内容，没有覆盖它。请管理员看看镜像地址对不对'],
	[
		/permission denied|authentication failed|could not read (?:username|password)|host key|\b40[13]\b/i,
		'那边不让写。请管理员看看服务器的密钥或密码',
	],
	[/no space left|quota/i, '那边的磁盘满了。请管理员腾出空间'],
	[
		/could not resolve|unable to access|connection|timed out|unreachable|no route/i,
		'连不上那台机器。请管理员看看网络，那台机器开着没有',
	],
	[
		/does not appear to be a git repository|not found|no such file|does not exist/i,
		'那个地址上没有仓库。请管理员看看镜像地址，那边的磁盘接上没有',
	],
];

/** For clerks, who need not read git's own words; those go to the log. */
const reasonOf = (said: string): string =>
	REASONS.find(([known]) => known.test(said))?.[1] ?? '原因记在服务器的日志里，请管理员看一看';

/** What git said, without the address: it may carry a password. */
const saidBy = (error: unknown, remote: string): string =>
	String((error as Error).message)
		.replaceAll(remote, '（镜像地址）')
		.replace(/\/\/[^/@\s]+@/g, '//')
		.slice(0, 300);
