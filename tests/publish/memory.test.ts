/** What a place remembers of its files: right whatever happened, and cheap to bring up to date on a slow line. */
import { expect, test } from 'vitest';
import { isNote, type Memory, memoryOf, type Notes } from '../../src/publish/delivery/memory.ts';
import { FileTable } from '../../src/publish/releases/file-table.ts';

/** Notes that count what is written. */
function notes() {
	const there = new Map<string, string>();
	const written: number[] = [];
	const kept: Notes = {
		read: async (file) => there.get(file),
		write: async (file, text) => {
			there.set(file, text);
			written.push(text.length);
		},
		drop: async (file) => void there.delete(file),
	};
	return { kept, there, written };
}

const files = (count: number, word = 'x') =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`stories/${at}/index.html`, `${word}${at}`]));
const table = (all: Record<string, string>) =>
	FileTable.from(Object.entries(all).map(([path, sha256]) => [path, { sha256 }]));
const remembered = (all: Record<string, string>, release = 'one') => ({
	...{ release, files: table(all) },
	carried: {},
});
/** What a place remembers, as plain data. */
const recalled = async (memory: Memory) => {
	const found = await memory.recall();
	return (
		found && {
			...found,
			files: Object.fromEntries([...found.files].map(([path, { sha256 }]) => [path, sha256])),
		}
	);
};

test('what was remembered is recalled: changes, new files and those that are gone', async () => {
	const { kept } = notes();
	expect(await memoryOf(kept, 'a').recall()).toBeUndefined();
	await memoryOf(kept, 'a').remember(remembered(files(3000)));
	const memory = memoryOf(kept, 'a');
	expect(await recalled(memory)).toEqual({ release: 'one', files: files(3000), carried: {} });
	const { 'stories/7/index.html': _, ...rest } = files(3000);
	const next = { ...rest, 'stories/8/index.html': 'other', 'stories/new/index.html': 'new' };
	await memory.remember({ release: 'two', files: table(next), carried: { 'photos/old.webp': 5 } });
	expect(await recalled(memoryOf(kept, 'a'))).toEqual({
		...{ release: 'two', files: next },
		carried: { 'photos/old.webp': 5 },
	});
	await memory.remember({ release: undefined, files: table(next), carried: {} });
	expect((await memoryOf(kept, 'a').recall())?.release).toBeUndefined();
});

test('what is recalled shares its parts with what was remembered last, so that the next comparison is short', async () => {
	const { kept } = notes();
	const all = files(3000, 'shared');
	// As a process reads it that has just started, or as a copy is made ready: the same files in parts of their own.
	await memoryOf(kept, 'a').remember({ release: 'one', files: table(all), carried: {} });
	const { 'stories/7/index.html': _, ...rest } = all;
	const next = table({ ...rest, 'stories/8/index.html': 'other', 'stories/new/index.html': 'new' });
	const memory = memoryOf(kept, 'a');
	await memory.recall();
	await memory.remember({ release: 'two', files: next, carried: {} });
	const found = await memoryOf(kept, 'a').recall();
	expect([...found!.files]).toEqual([...next]);
	expect(next.parts.length).toBeGreaterThan(15);
	expect(next.notSharedWith(found!.files).length).toBeLessThan(4);
});

test('remembering a small change writes little; many changes make a new list, and the old one goes', async () => {
	const { kept, there, written } = notes();
	const memory = memoryOf(kept, 'a');
	await memory.remember(remembered(files(3000)));
	const whole = written[0]!;
	await memory.remember(remembered({ ...files(3000), 'stories/8/index.html': 'other' }, 'two'));
	expect(written.at(-1)).toBeLessThan(whole / 100);
	await memory.remember(remembered(files(3000, 'y'), 'three'));
	expect([...there.keys()].filter((file) => isNote(file, 'a'))).toHaveLength(2);
	expect((await recalled(memoryOf(kept, 'a')))?.files).toEqual(files(3000, 'y'));
});

test('a list that somebody has changed, and a note that is none, are not believed', async () => {
	const { kept, there } = notes();
	await memoryOf(kept, 'a').remember(remembered(files(12, 'damaged')));
	// This process knows a few lists by heart; the others are read.
	for (let other = 0; other < 10; other += 1)
		await memoryOf(notes().kept, 'a').remember(remembered(files(3, `list ${other} `)));
	expect((await memoryOf(kept, 'a').recall())?.release).toBe('one');
	for (let other = 0; other < 10; other += 1)
		await memoryOf(notes().kept, 'a').remember(remembered(files(3, `another ${other} `)));
	const list = [...there.keys()].find((name) => name.endsWith('.list.json'))!;
	there.set(list, there.get(list)!.replace('damaged1', 'good1'));
	expect(await memoryOf(kept, 'a').recall()).toBeUndefined();
	there.set('a.json', '{"list":');
	expect(await memoryOf(kept, 'a').recall()).toBeUndefined();
});
