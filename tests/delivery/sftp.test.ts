/** By SFTP to the real OpenSSH: in one step where a link can be turned, file by file where not, and plain reasons. */
import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonOf } from '../../src/publish/delivery/delivery-faults.ts';
import { isNote } from '../../src/publish/delivery/memory.ts';
import { NOTE } from '../../src/publish/delivery/remote-files.ts';
import { sftpTarget } from '../../src/publish/delivery/sftp-target.ts';
import type { SftpSettings } from '../../src/publish/delivery/target-settings.ts';
import { disproof, emptyReleases, release, sending, siteFiles } from '../support/release.ts';
import { sshd } from '../support/sshd.ts';
import { freePort } from '../support/web-servers.ts';

/** What a delivery file by file has left beside the pages. */
const notesIn = (path: string) => readdirSync(path).filter((name) => isNote(name, NOTE));

test('a release is made beside and shown in one step; only what changed crosses the line', async () => {
	const { settings, home } = await sshd();
	const releases = emptyReleases();
	const path = join(home, 'www');
	const one = await release(releases, siteFiles(6, '一', '0001'));
	await sftpTarget(settings, home)(sending(releases, one));
	expect(lstatSync(path).isSymbolicLink()).toBe(true);
	expect(await disproof(path, one)).toEqual([]);
	const before = statSync(join(path, 'calendar.ics')).ino;
	const two = await release(releases, siteFiles(6, '二', '0002'));
	await sftpTarget(settings, home)(sending(releases, two));
	expect(readlinkSync(path)).toBe('www.releases/b');
	expect(await disproof(path, two, new Set(['_astro/site.0001.js']))).toEqual([]);
	expect(statSync(join(path, 'calendar.ics')).ino, 'linked at the other end, not sent').toBe(before);
	// What somebody broke there is mended with the next release.
	rmSync(join(path, 'calendar.ics'));
	const three = await release(releases, siteFiles(6, '三', '0003'));
	await sftpTarget(settings, home)(sending(releases, three));
	expect(await disproof(path, three, new Set(['_astro/site.0001.js', '_astro/site.0002.js']))).toEqual([]);
});

test('into a folder that cannot be turned it goes file by file, and what is gone goes', async () => {
	const { settings, home } = await sshd();
	const path = join(home, 'www');
	mkdirSync(path);
	writeFileSync(join(path, 'portal.txt'), 'of the portal');
	const releases = emptyReleases();
	const one = await release(releases, siteFiles(6, '一', '0001'));
	await sftpTarget(settings, home)(sending(releases, one));
	const two = await release(releases, siteFiles(5, '二', '0002'));
	await sftpTarget(settings, home)(sending(releases, two));
	const more = new Set(['_astro/site.0001.js', 'portal.txt', ...notesIn(path)]);
	expect(await disproof(path, two, more)).toEqual([]);
});

test('a delivery that was cut off is finished by the next, wherever it stopped', async () => {
	const { settings, home } = await sshd();
	mkdirSync(join(home, 'www'));
	const releases = emptyReleases();
	await sftpTarget(settings, home)(sending(releases, await release(releases, siteFiles(30, '一', '0001'))));
	const two = await release(releases, siteFiles(30, '二', '0002'));
	for (const pause of [20, 60, 120]) {
		const cut = new AbortController();
		const sent = sftpTarget(
			settings,
			home
		)({ ...sending(releases, two), signal: cut.signal }).catch(() => 'cut');
		setTimeout(() => cut.abort(), pause);
		await sent;
	}
	await sftpTarget(settings, home)(sending(releases, two));
	expect(
		await disproof(join(home, 'www'), two, new Set(['_astro/site.0001.js', ...notesIn(join(home, 'www'))]))
	).toEqual([]);
});

test('what hinders is told in plain words: password, key, fingerprint, a server that is away', async () => {
	const { settings, home } = await sshd();
	const releases = emptyReleases();
	const one = await release(releases, siteFiles(1));
	const { key: _, ...keyless } = settings;
	const why = async (changed: SftpSettings) =>
		reasonOf(await sftpTarget(changed, home)(sending(releases, one)).catch((error: unknown) => error));
	expect(await why({ ...keyless, password: 'not this one' })).toBe('密码不对');
	writeFileSync(join(home, 'other'), readFileSync(join(home, 'host')));
	expect(await why({ ...settings, key: 'other' })).toBe('密钥不对');
	expect(await why({ ...settings, key: 'none' })).toContain('读不到密钥文件');
	const { hostKey, ...stranger } = settings;
	expect(await why(stranger)).toContain(`它的指纹是 ${hostKey}`);
	expect(await why({ ...settings, hostKey: `SHA256:${'A'.repeat(43)}` })).toContain('指纹变了');
	expect(await why({ ...settings, port: await freePort() })).toContain('服务器没有应答');
});
