/** A throwaway office on the real content, with a clock that stands still and people whom the handbook names. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/domain/desk/account.ts';
import { removeSync } from '../../src/files/file-system.ts';
import { officeSettings } from '../../src/office/office-settings.ts';
import { type RunningServer, startServer } from '../../src/office/server.ts';
import { buildInProcess, type RunBuild } from '../../src/office/site/build-command.ts';
import { runOptions } from '../../src/reader/run-options.ts';

/** Nobody signs in with it but this command: the office is gone when the pictures are taken. */
export const PASSWORD = 'shou ce li de pai zhao';

const PEOPLE: { name: string; title: string; roles: Role[] }[] = [
	{ name: 'zhangsan', title: '张三', roles: ['editor'] },
	{ name: 'sunqi', title: '孙七', roles: ['editor'] },
	{ name: 'lisi', title: '李四', roles: ['first-reviewer'] },
	{ name: 'wangwu', title: '王五', roles: ['second-reviewer'] },
	{ name: 'zhaoliu', title: '赵六', roles: ['publisher', 'editor'] },
];

export type ShotOffice = RunningServer & {
	/** What everybody takes for now, in milliseconds; the same in every run. */
	clock: { now: number };
};

// Posters are nowhere in the pictures.
const WITHOUT_POSTERS: RunBuild = (job) => buildInProcess({ ...job, isLowPriority: false });

/** @param began milliseconds of the moment at which the walk begins */
export async function openShotOffice(began: number, build = WITHOUT_POSTERS): Promise<ShotOffice> {
	const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
	const clock = { now: began };
	const { contentFolder, cacheFolder } = runOptions();
	const doors = await startServer({
		folder,
		contentFolder,
		cacheFolder,
		base: '/',
		settings: { ...officeSettings(folder, {}), port: 0 },
		clock: () => clock.now,
		build,
	});
	for (const person of PEOPLE) {
		await doors.office.accounts.add({ ...person, stations: 'all' });
		await doors.office.accounts.setPassword(person.name, PASSWORD);
	}
	await doors.office.accounts.setPassword('admin', PASSWORD);
	return {
		...doors,
		clock,
		close: async () => {
			await doors.close();
			removeSync(folder);
		},
	};
}
