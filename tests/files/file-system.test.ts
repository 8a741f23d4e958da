/** Renaming and deleting on a disk that another program is at work on. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DISK, type Disk, fileSystemOn } from '../../src/files/file-system.ts';

const fault = (code: string) => Object.assign(new Error(`${code}: refused`), { code });

/** A disk on which the first `refusals` calls fail with `code`; it counts what is asked of it. */
function stubborn(code: string, refusals: number) {
	const seen = { calls: 0, waited: 0 };
	const act = () => {
		seen.calls += 1;
		if (seen.calls <= refusals) throw fault(code);
	};
	const wait = (ms: number) => {
		seen.waited += ms;
	};
	const disk: Disk = {
		rename: async () => act(),
		rm: async () => act(),
		renameSync: act,
		rmSync: act,
		pause: async (ms) => wait(ms),
		pauseSync: wait,
	};
	return { seen, disk: fileSystemOn(disk) };
}

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'disk-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Renames within one folder alone: everything else is another disk. */
function acrossDisks(from: string, to: string): void {
	if (dirname(from) !== dirname(to)) throw fault('EXDEV');
	renameSync(from, to);
}

const site = (folder: string, words: string) => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), words);
};

test.each(['EPERM', 'EBUSY', 'ENOTEMPTY'])(
	'a file that is held for a moment (%s) is tried again',
	async (code) => {
		for (const act of ['move', 'remove', 'moveSync', 'removeSync'] as const) {
			const { seen, disk } = stubborn(code, 3);
			await disk[act]('from', 'to');
			expect(seen, act).toEqual({ calls: 4, waited: 70 });
		}
	}
);

test('a file that stays held is named after a second and a bit, with what to close', async () => {
	for (const act of ['move', 'remove', 'moveSync', 'removeSync'] as const) {
		const { seen, disk } = stubborn('EBUSY', Number.POSITIVE_INFINITY);
		const refused = (async () => disk[act]('/data/a', '/data/a'))();
		await expect(refused, act).rejects.toThrow('“/data/a”被别的程序占着');
		await expect(refused, act).rejects.toMatchObject({ code: 'EBUSY' });
		expect(seen, act).toEqual({ calls: 8, waited: 1270 });
	}
});

test('a fault that time does not mend is told at once', async () => {
	const { seen, disk } = stubborn('ENOSPC', 1);
	await expect(disk.move('from', 'to')).rejects.toThrow('ENOSPC');
	expect(seen).toEqual({ calls: 1, waited: 0 });
});

test('of two processes that make the same folder, the second takes the first one’s', async () => {
	const home = place();
	const { moveIntoPlace } = fileSystemOn(DISK);
	site(join(home, 'made-1'), 'one');
	site(join(home, 'made-2'), 'two');
	await moveIntoPlace(join(home, 'made-1'), join(home, 'kept'));
	await moveIntoPlace(join(home, 'made-2'), join(home, 'kept'));
	expect(readdirSync(home)).toEqual(['kept']);
	expect(readFileSync(join(home, 'kept/index.html'), 'utf8')).toBe('one');
});

test('a new site takes the place of the old one, from another disk as well, and leaves nothing beside it', () => {
	for (const [how, renameSync] of [
		['moved', DISK.renameSync],
		['copied', acrossDisks],
	] as const) {
		const home = place();
		site(join(home, 'site'), 'old');
		site(join(home, 'elsewhere/next'), 'new');
		const { replaceFolder } = fileSystemOn({ ...DISK, renameSync });
		expect(replaceFolder(join(home, 'elsewhere/next'), join(home, 'site'))).toBe(how);
		expect(readFileSync(join(home, 'site/index.html'), 'utf8')).toBe('new');
		expect([readdirSync(home), readdirSync(join(home, 'elsewhere'))]).toEqual([['elsewhere', 'site'], []]);
	}
});

test('what a build left when it was killed is cleared, and a site that was just put aside comes back', () => {
	const home = place();
	for (const name of ['site.next-11', 'site.old-11', 'sites.next-11', 'site.next-door'])
		site(join(home, name), name);
	const { clearLeftovers } = fileSystemOn(DISK);
	clearLeftovers(join(home, 'site'));
	expect(readFileSync(join(home, 'site/index.html'), 'utf8')).toBe('site.old-11');
	expect(readdirSync(home)).toEqual(['site', 'site.next-door', 'sites.next-11']);
	site(join(home, 'site.old-12'), 'older');
	clearLeftovers(join(home, 'site'));
	expect(existsSync(join(home, 'site.old-12'))).toBe(false);
	expect(readFileSync(join(home, 'site/index.html'), 'utf8')).toBe('site.old-11');
});
