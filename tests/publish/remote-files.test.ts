/** File by file, whatever carries them: in an order in which a reader never meets a page without what it needs. */
import { expect, test } from 'vitest';
import { memoryOf } from '../../src/publish/delivery/memory.ts';
import { NOTE, type RemoteFiles, sendFiles } from '../../src/publish/delivery/remote-files.ts';
import { emptyReleases, release, sending, siteFiles } from '../support/release.ts';

/** A place that writes down what is done to it. */
function place() {
	const notes = new Map<string, string>();
	const state = { done: [] as string[], there: new Set<string>(), failAt: '' };
	const remote: RemoteFiles = {
		read: async (path) => notes.get(path),
		write: async (path, text) => void notes.set(path, text),
		put: async (path) => {
			if (path === state.failAt) throw new Error('cut off');
			state.done.push(path);
			state.there.add(path);
		},
		drop: async (path) => {
			if (notes.delete(path)) return;
			state.done.push(`- ${path}`);
			state.there.delete(path);
		},
	};
	return { remote, state };
}

test('pages come after what they need, the home page after the pages, and what is gone goes last', async () => {
	const releases = emptyReleases();
	const { remote, state } = place();
	await sendFiles(remote, sending(releases, await release(releases, siteFiles(6, '一', '0001'))));
	state.done = [];
	await sendFiles(remote, sending(releases, await release(releases, siteFiles(5, '二', '0002'))));
	const at = (path: string) => state.done.indexOf(path);
	const pages = state.done.filter((path) => path.startsWith('stories/'));
	expect(pages.length).toBeGreaterThan(5);
	for (const page of pages) {
		expect(at('_astro/site.0002.js')).toBeLessThan(at(page));
		expect(at(page)).toBeLessThan(at('index.html'));
	}
	expect(at('index.html')).toBeLessThan(at('release.json'));
	expect(state.done).not.toContain('calendar.ics');
	const gone = state.done.filter((path) => path.startsWith('- '));
	expect(gone).toContain('- stories/gao-5/index.html');
	expect(state.done.slice(-gone.length)).toEqual(gone);
	expect(state.there.has('_astro/site.0001.js'), 'an open page may still ask for it').toBe(true);
});

test('cut off in the middle and turned back to the earlier release, nothing of the later one stays', async () => {
	const releases = emptyReleases();
	const { remote, state } = place();
	const one = await release(releases, siteFiles(6, '一', '0001'));
	const two = await release(releases, siteFiles(8, '二', '0002'));
	await sendFiles(remote, sending(releases, one));
	state.failAt = 'index.html';
	await expect(sendFiles(remote, sending(releases, two))).rejects.toThrow('cut off');
	state.failAt = '';
	state.done = [];
	await sendFiles(remote, sending(releases, one));
	expect(state.done).toEqual(expect.arrayContaining(['stories/gao-1/index.html', 'feed.xml', 'index.html']));
	expect([...state.there].filter((path) => /gao-[67]/.test(path))).toEqual([]);
	expect((await memoryOf(remote, NOTE).recall())?.release).toBe(one.name);
});
