/** One courier for each target that the settings name. */
import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandTarget } from './command-target.ts';
import { type Courier, type CourierOptions, courierTo } from './courier.ts';
import { folderTarget } from './folder-target.ts';
import { s3Target } from './s3-target.ts';
import { sftpTarget } from './sftp-target.ts';
import type { Deliver } from './target.ts';
import { fromFolder, type TargetSettings, targetName } from './target-settings.ts';
import { zipTarget } from './zip-target.ts';

export type CouriersOptions = Pick<
	CourierOptions,
	'clock' | 'changed' | 'arrived' | 'pauseMinutes' | 'lookSeconds'
> & {
	targets: readonly TargetSettings[];
	/** Absolute path of the folder that paths in the settings are seen from. */
	folder: string;
	/** Absolute path of a file that gets what programs said when something did not arrive. */
	log: string;
};

/** @param log file that takes what programs and servers said, for whoever looks after the machine */
export function couriersFor({ targets, folder, log, ...options }: CouriersOptions): Courier[] {
	const keep = (name: string, said: string) => keepLog(log, `${name}\n${said}\n`);
	return targets.map((target) => {
		const name = targetName(target);
		return courierTo({
			...options,
			...{ name, address: target.address },
			deliver: deliverTo(target, folder, dirname(log), (said) => keep(name, said)),
			log: (error) => keep(name, String((error as Error).stack ?? error)),
		});
	});
}

/** @param work absolute path of a folder that may be deleted at any time */
function deliverTo(
	target: TargetSettings,
	folder: string,
	work: string,
	log: (said: string) => void
): Deliver {
	switch (target.kind) {
		case 'folder':
			return folderTarget(fromFolder(folder, target.path));
		case 'zip':
			return zipTarget(fromFolder(folder, target.path));
		case 'command':
			return commandTarget(
				target.run,
				join(work, `sent-${hash('sha256', target.run.join(' ')).slice(0, 12)}`),
				log
			);
		case 'sftp':
			return sftpTarget(target, folder);
		case 's3':
			return s3Target(target, folder);
	}
}

const LARGEST_LOG = 1 << 20;

/** Keeps what was said; a full disk must not stop anything. */
function keepLog(file: string, said: string): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		appendFileSync(file, `${new Date().toISOString()} ${said}`, { mode: 0o600 });
		if (statSync(file).size > LARGEST_LOG) truncateSync(file, 0);
	} catch {
		console.error(said);
	}
}
