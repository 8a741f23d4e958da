import { expect, test } from 'vitest';
import { DependencyTracker } from '../../src/platform/dependency-tracker.ts';

/** A house of numbers, how often each value was derived, and what was looked at. */
function house() {
	const tracker = new DependencyTracker();
	const state: Record<string, number> = { a: 1, b: 2 };
	const worked: string[] = [];
	const reads: string[] = [];
	const read = (key: string): number =>
		tracker.input(key, () => {
			reads.push(key);
			return state[key]!;
		});
	const derive = <Value>(name: string, work: () => Value): Value =>
		tracker.derived(
			name,
			() => {
				worked.push(name);
				return work();
			},
			String
		);
	return { tracker, state, worked, reads, read, derive };
}

test('work is outdated when one of its values is another, and not before', () => {
	const { tracker, state, read } = house();
	tracker.nextEpoch();
	const { result, dependencies } = tracker.record(() => read('a') + 1);
	expect(result).toBe(2);
	state['b'] = 7;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(false);
	state['a'] = 7;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(true);
});

test('a derived value that comes out the same stops a change, and is computed once for all who use it', () => {
	const { tracker, state, worked, read, derive } = house();
	const isLarge = () => derive('is a large', () => read('a') > 5);
	tracker.nextEpoch();
	const one = tracker.record(() => (isLarge() ? 'large' : 'small'));
	const other = tracker.record(isLarge);
	expect(worked).toEqual(['is a large']);
	state['a'] = 3;
	tracker.nextEpoch();
	expect(tracker.isOutdated(one.dependencies)).toBe(false);
	expect(tracker.isOutdated(other.dependencies)).toBe(false);
	expect(worked).toHaveLength(2);
	state['a'] = 9;
	tracker.nextEpoch();
	expect(tracker.isOutdated(one.dependencies)).toBe(true);
	expect(tracker.record(isLarge).result).toBe(true);
	expect(worked).toHaveLength(3);
});

test('a value derived from others is computed again only when one of them is another', () => {
	const { tracker, state, worked, read, derive } = house();
	const sign = () => derive('sign', () => Math.sign(read('a')));
	const told = () => derive('told', () => (sign() > 0 ? `more, and ${read('b')}` : 'less'));
	tracker.nextEpoch();
	const { dependencies } = tracker.record(told);
	state['a'] = 2;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(false);
	expect(worked).toEqual(['told', 'sign', 'sign']);
	state['a'] = -2;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(true);
	const again = tracker.record(told);
	expect(again.result).toBe('less');
	// What the new value does not rest on is not looked at any more.
	state['b'] = 100;
	tracker.nextEpoch();
	expect(tracker.isOutdated(again.dependencies)).toBe(false);
	expect(worked).toHaveLength(5);
});

test('what was made from a value that changed and changed back is made again rather than trusted', () => {
	const { tracker, state, read } = house();
	tracker.nextEpoch();
	const { dependencies } = tracker.record(() => read('a'));
	state['a'] = 2;
	tracker.nextEpoch();
	tracker.isOutdated(dependencies);
	state['a'] = 1;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(true);
});

test('work that waits is recorded too, and a value that nobody records is refused', async () => {
	const { tracker, read } = house();
	tracker.nextEpoch();
	const { dependencies } = await tracker.recordAsync(async () => {
		read('a');
		await Promise.resolve();
		return read('b');
	});
	expect(dependencies.values.map(({ key }) => key)).toEqual(['a', 'b']);
	expect(() => read('a')).toThrow('while nothing is recorded');
	await expect(tracker.recordAsync(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(() => read('a')).toThrow('while nothing is recorded');
});

test('a change reaches what was made by way of other derived values, also when it comes while an earlier one is in doubt', () => {
	const { tracker, state, read, derive } = house();
	const low = () => derive('low', () => Math.min(read('a'), 10));
	const high = () => derive('high', () => (read('b') > 5 ? 'much' : String(low())));
	tracker.nextEpoch();
	const { dependencies } = tracker.record(high);
	const other = tracker.record(low);
	state['a'] = 3;
	state['b'] = 6;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(true);
	const much = tracker.record(high);
	state['a'] = 4;
	tracker.nextEpoch();
	expect([much, other].map((one) => tracker.isOutdated(one.dependencies))).toEqual([false, true]);
	state['b'] = 2;
	tracker.nextEpoch();
	expect(tracker.isOutdated(much.dependencies)).toBe(true);
	expect(tracker.record(high).result).toBe('4');
});

test('work that could not be done leaves nothing that is trusted', () => {
	const { tracker, state, read, derive } = house();
	const half = () =>
		derive('half', () => {
			if (read('a') === 0) throw new Error('nothing');
			return 1 / read('a');
		});
	tracker.nextEpoch();
	const { dependencies } = tracker.record(half);
	state['a'] = 0;
	tracker.nextEpoch();
	expect(() => tracker.isOutdated(dependencies)).toThrow('nothing');
	expect(() => tracker.record(half)).toThrow('nothing');
	state['a'] = 2;
	tracker.nextEpoch();
	expect(tracker.isOutdated(dependencies)).toBe(true);
	expect(tracker.record(half).result).toBe(0.5);
});

test('what nobody relies on is forgotten, and what somebody does is not', () => {
	const { tracker, state, reads, read, derive } = house();
	tracker.nextEpoch();
	const told = (key: string) => tracker.record(() => derive(`told ${key}`, () => read(key))).dependencies;
	const kept = told('a');
	for (let number = 0; number < 2000; number++) told(`key ${number}`);
	const looks = () => {
		reads.length = 0;
		tracker.nextEpoch();
		expect(tracker.isOutdated(kept)).toBe(false);
		return reads.length;
	};
	expect(looks()).toBe(2001);
	tracker.forget(() => [kept]);
	expect(looks()).toBe(1);
	state['a'] = 7;
	tracker.nextEpoch();
	expect(tracker.isOutdated(kept)).toBe(true);
});
