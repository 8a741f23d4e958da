import { expect, test } from 'vitest';
import { difference } from '../../src/publish/delivery/target.ts';
import { FileTable } from '../../src/publish/releases/file-table.ts';
import type { Manifest } from '../../src/publish/releases/manifest.ts';
import { emptyReleases, release, siteFiles } from '../support/release.ts';

const DAY = 24 * 3_600_000;

/** What a place remembers that has `manifest` and older files besides. */
const having = ({ files }: Manifest, carried: Record<string, number> = {}) => ({
	files: FileTable.from<{ sha256: string }>([
		...Object.keys(carried).map((path) => [path, { sha256: 'of an earlier release' }] as const),
		...files,
	]),
	carried,
});

test('what pages need goes first, the home page after the others, and the name of the release last', async () => {
	const manifest = await release(emptyReleases(), siteFiles(3));
	const { send, drop } = difference(undefined, manifest, 0);
	expect(send).toHaveLength(manifest.files.size);
	const at = (path: string) => send.indexOf(path);
	expect(at('_astro/site.0001.js')).toBeLessThan(at('feed.xml'));
	expect(at('feed.xml')).toBeLessThan(at('stories/gao-1/index.html'));
	expect(at('stories/gao-1/index.html.br')).toBeLessThan(at('index.html'));
	expect(send.at(-1)).toBe('release.json');
	expect(drop).toEqual([]);
});

test('only what changed is sent; what is gone goes, but a script that an open page may ask for stays a day', async () => {
	const releases = emptyReleases();
	const [one, two, three] = [
		await release(releases, siteFiles(3, '一', '0001')),
		await release(releases, siteFiles(2, '二', '0002')),
		await release(releases, siteFiles(2, '三', '0003')),
	];
	const first = difference(having(one), two, 1000);
	expect(first.send).toContain('_astro/site.0002.js');
	expect(first.send).not.toContain('calendar.ics');
	expect(first.drop).toEqual(
		expect.arrayContaining(['stories/gao-2/index.html', 'stories/gao-2/index.html.gz'])
	);
	expect(first.carried).toEqual({ '_astro/site.0001.js': 1000 });

	// Who was taken down must not stay a day.
	const purged = difference(having(one), two, 1000, true);
	expect(purged.carried).toEqual({});
	expect(purged.drop).toContain('_astro/site.0001.js');

	const soon = difference(having(two, first.carried), three, 2000);
	expect(soon.carried).toEqual({ '_astro/site.0001.js': 1000, '_astro/site.0002.js': 2000 });
	const later = difference(having(three, soon.carried), three, 1500 + DAY);
	expect(later.drop).toEqual(['_astro/site.0001.js']);
	expect(later.carried).toEqual({ '_astro/site.0002.js': 2000 });
});
