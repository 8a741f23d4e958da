import { expect, test } from 'vitest';
import { Notebook } from '../../src/platform/notebook.ts';

/** A house of numbers, and how often each question was worked out. */
function house() {
	const notebook = new Notebook();
	const state: Record<string, number> = { a: 1, b: 2 };
	const worked: string[] = [];
	const read = (key: string): number => {
		notebook.note(key, () => String(state[key]));
		return state[key]!;
	};
	const ask = <Answer>(name: string, work: () => Answer): Answer =>
		notebook.ask(
			name,
			() => {
				worked.push(name);
				return work();
			},
			String
		);
	return { notebook, state, worked, read, ask };
}

test('work is outdated when one of its answers is another, and not before', () => {
	const { notebook, state, read } = house();
	const turn = notebook.turn();
	const { result, notes } = notebook.record(() => read('a') + 1);
	expect(result).toBe(2);
	state['b'] = 7;
	notebook.turn();
	expect(notebook.isOutdated(notes, turn)).toBe(false);
	state['a'] = 7;
	notebook.turn();
	expect(notebook.isOutdated(notes, turn)).toBe(true);
});

test('a question that comes to the same answer stops a change, and is worked out once for all who ask', () => {
	const { notebook, state, worked, read, ask } = house();
	const isLarge = () => ask('is a large', () => read('a') > 5);
	const turn = notebook.turn();
	const one = notebook.record(() => (isLarge() ? 'large' : 'small'));
	const other = notebook.record(isLarge);
	expect(worked).toEqual(['is a large']);
	state['a'] = 3;
	notebook.turn();
	expect(notebook.isOutdated(one.notes, turn)).toBe(false);
	expect(notebook.isOutdated(other.notes, turn)).toBe(false);
	expect(worked).toHaveLength(2);
	state['a'] = 9;
	notebook.turn();
	expect(notebook.isOutdated(one.notes, turn)).toBe(true);
	expect(notebook.record(isLarge).result).toBe(true);
	expect(worked).toHaveLength(3);
});

test('a question that asks others is worked out again only when one of their answers is another', () => {
	const { notebook, state, worked, read, ask } = house();
	const sign = () => ask('sign', () => Math.sign(read('a')));
	const told = () => ask('told', () => (sign() > 0 ? `more, and ${read('b')}` : 'less'));
	const turn = notebook.turn();
	const { notes } = notebook.record(told);
	state['a'] = 2;
	notebook.turn();
	expect(notebook.isOutdated(notes, turn)).toBe(false);
	expect(worked).toEqual(['told', 'sign', 'sign']);
	state['a'] = -2;
	notebook.turn();
	expect(notebook.isOutdated(notes, turn)).toBe(true);
	expect(notebook.record(told).result).toBe('less');
	// What the new answer does not rest on is not looked at any more.
	const then = notebook.turn();
	state['b'] = 100;
	notebook.turn();
	expect(notebook.isOutdated(notebook.record(told).notes, then)).toBe(false);
});

test('what was made from an answer that changed and changed back is made again rather than trusted', () => {
	const { notebook, state, read } = house();
	const turn = notebook.turn();
	const { notes } = notebook.record(() => read('a'));
	state['a'] = 2;
	notebook.turn();
	notebook.isOutdated(notes, turn);
	state['a'] = 1;
	notebook.turn();
	expect(notebook.isOutdated(notes, turn)).toBe(true);
});

test('work that waits is recorded too, and an answer that nobody notes is refused', async () => {
	const { notebook, read } = house();
	notebook.turn();
	const { notes } = await notebook.recordAsync(async () => {
		read('a');
		await Promise.resolve();
		return read('b');
	});
	expect(notes.map(({ key }) => key)).toEqual(['a', 'b']);
	expect(() => read('a')).toThrow('while nothing is recorded');
	await expect(notebook.recordAsync(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(() => read('a')).toThrow('while nothing is recorded');
});
