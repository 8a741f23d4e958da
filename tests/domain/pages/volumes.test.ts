import { expect, test } from 'vitest';
import { volumes } from '../../../src/domain/pages/volumes.ts';

/** `count` entries, newest first, named by the order in which they were written. */
const written = (count: number) => Array.from({ length: count }, (_, at) => count - at);
const list = (count: number) => volumes(written(count), '/stories/', 20);
const byAddress = (count: number) =>
	new Map(list(count).map(({ address, items }) => [address, items.join()]));

test('an empty list has one empty volume, at its own address', () => {
	expect(list(0)).toEqual([{ number: 1, items: [], address: '/stories/' }]);
});

test('a list stays in one piece until two full volumes can be made of it', () => {
	expect(list(39).map(({ items }) => items.length)).toEqual([39]);
	expect(list(40).map(({ number, items }) => [number, items.length])).toEqual([
		[2, 20],
		[1, 20],
	]);
});

test('every entry stands in exactly one volume, in order', () => {
	for (const count of [1, 20, 39, 40, 41, 59, 60, 99, 1000])
		expect(list(count).flatMap(({ items }) => [...items])).toEqual(written(count));
});

test('older volumes hold exactly their size and the newest between one and two sizes', () => {
	const [newest, ...older] = list(107);
	expect(newest!.items).toHaveLength(27);
	expect(older.map(({ number, address, items }) => [number, address, items.length])).toEqual([
		[4, '/stories/page/4/', 20],
		[3, '/stories/page/3/', 20],
		[2, '/stories/page/2/', 20],
		[1, '/stories/page/1/', 20],
	]);
});

test('the oldest volume holds the oldest entries', () => {
	expect(
		list(107)
			.at(-1)!
			.items.toSorted((a, b) => a - b)
	).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

test('a new entry changes the newest volume only, and at a split adds one', () => {
	for (let count = 1; count < 130; count++) {
		const before = byAddress(count);
		const after = byAddress(count + 1);
		const changed = [...after]
			.filter(([address, items]) => before.get(address) !== items)
			.map(([address]) => address);
		const splits = after.size > before.size;
		expect(changed).toEqual(splits ? ['/stories/', `/stories/page/${before.size}/`] : ['/stories/']);
		expect([...before.keys()].every((address) => after.has(address))).toBe(true);
	}
});
