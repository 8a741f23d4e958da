/** The process that renders the pages shows what was checked, without looking into the folder. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteFrame } from '../../src/publish/render/site-frame.ts';
import { readHandover, writeHandover } from '../../src/reader/handover.ts';
import { openContent } from '../../src/reader/open.ts';
import { TOWNSHIP } from '../support/township.ts';

test('everything that was opened is handed over, and the folder is not needed any more', async () => {
	const place = mkdtempSync(join(tmpdir(), 'handover-'));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const folder = join(place, 'content');
	cpSync(TOWNSHIP, folder, { recursive: true });
	const content = await openContent({ folder, cache: resolve('.cache'), now: '2026-11-24 09:00' });
	const handover = join(place, 'handover');
	writeHandover(handover, { content, earlierPages: ['/stories/2/'] });
	rmSync(folder, { recursive: true });

	const taken = readHandover(handover);
	const plain = ({ entries, ...rest }: typeof content) => ({
		...rest,
		entries: entries.map(({ lineOf: _, ...entry }) => entry),
	});
	expect(taken.earlierPages).toEqual(['/stories/2/']);
	expect(plain(taken.content)).toEqual(plain(content));
	expect(taken.content.entries.length).toBeGreaterThan(10);
	const { base, origin } = siteFrame({ contentFolder: folder, handover, siteLocation: { base: '/a/' } });
	expect({ base, origin }).toEqual({ base: '/a/', origin: content.site?.origin });
});
