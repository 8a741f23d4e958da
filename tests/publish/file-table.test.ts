/** Files by path in parts that are shared: the same as a plain map, whatever is changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachPart, FileTable } from '../../src/publish/releases/file-table.ts';

const path = fc.integer({ min: 0, max: 1500 }).map((number) => `stories/${number.toString(36)}/index.html`);
const entries = fc.array(fc.tuple(path, fc.nat(3)), { maxLength: 1200 });
const changes = fc.array(fc.tuple(path, fc.option(fc.nat(3), { nil: undefined })), { maxLength: 300 });
const isSame = (one: number, other: number) => one === other;

test('a table holds what a map holds, in order, however it was changed', () => {
	fc.assert(
		fc.property(entries, fc.array(changes, { maxLength: 4 }), (first, steps) => {
			const map = new Map(first);
			let table = FileTable.from(first);
			for (const step of steps) {
				table = table.with(new Map(step));
				for (const [path, value] of new Map(step))
					if (value === undefined) map.delete(path);
					else map.set(path, value);
			}
			const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
			expect([...table]).toEqual(sorted);
			expect([...table.paths()]).toEqual(sorted.map(([path]) => path));
			expect(table.size).toBe(map.size);
			for (const [path] of steps.flat()) expect(table.get(path)).toBe(map.get(path));
			expect(table.has('stories/none/index.html')).toBe(false);
			for (const { paths } of table.parts) {
				expect(paths.length).toBeGreaterThan(0);
				expect(paths.length).toBeLessThanOrEqual(256);
			}
		})
	);
});

test('what differs between two tables is told, whether one was made from the other or not', () => {
	fc.assert(
		fc.property(entries, changes, (first, step) => {
			const before = FileTable.from(first);
			const after = before.with(new Map(step));
			const paths = [...new Set([...before.paths(), ...after.paths()])].sort();
			const changed = paths.filter((path) => after.has(path) && after.get(path) !== before.get(path));
			const gone = paths.filter((path) => !after.has(path));
			for (const other of [before, FileTable.from([...before])]) {
				expect(after.differing(other, isSame)).toEqual(changed);
				expect(other.missingIn(after)).toEqual(gone);
			}
		})
	);
});

test('a change leaves all other parts as they are, so that nothing is worked out of them again', () => {
	const before = FileTable.from(Array.from({ length: 5000 }, (_, at) => [`stories/${at}/index.html`, at]));
	let looked = 0;
	const sums = eachPart<number, number>(({ values }) => {
		looked += 1;
		return values.reduce((sum, value) => sum + value, 0);
	});
	const total = (table: FileTable<number>) => sums(table).reduce((sum, value) => sum + value, 0);
	expect(total(before)).toBe((5000 * 4999) / 2);
	expect(looked).toBe(before.parts.length);
	const after = before.with(new Map([['stories/77/index.html', 0]]));
	expect(total(after)).toBe((5000 * 4999) / 2 - 77);
	expect(looked).toBe(before.parts.length + 1);
	expect(after.notSharedWith(before)).toHaveLength(1);
	// Nothing new is no change.
	expect(after.with(new Map([['stories/77/index.html', 0]]))).toBe(after);
});
