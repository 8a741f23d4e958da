/** Turns at the picture library: whoever works alone has nobody beside. */
import { expect, test } from 'vitest';
import { alone, besideOthers } from '../../src/media/turns.ts';

const later = () => Promise.withResolvers<void>();

test('work that is done alone begins when all other has ended, and holds up what is asked for meanwhile', async () => {
	const said: string[] = [];
	const [first, second] = [later(), later()];
	const work = (name: string, until?: Promise<void>) => async () => {
		said.push(`${name} begins`);
		await until;
		said.push(`${name} ends`);
	};
	const one = besideOthers(work('one', first.promise));
	const other = besideOthers(work('other'));
	const single = alone(work('alone', second.promise));
	await other;
	const late = besideOthers(work('late'));
	expect(said).toEqual(['one begins', 'other begins', 'other ends']);
	first.resolve();
	await one;
	await expect.poll(() => said.at(-1)).toBe('alone begins');
	second.resolve();
	await Promise.all([single, late]);
	expect(said.slice(-4)).toEqual(['alone begins', 'alone ends', 'late begins', 'late ends']);
});

test('work that fails holds up nobody', async () => {
	const fail = () => Promise.reject(new Error('broken'));
	await expect(besideOthers(fail)).rejects.toThrow('broken');
	await expect(alone(fail)).rejects.toThrow('broken');
	expect(await alone(async () => 1)).toBe(1);
	expect(await besideOthers(async () => 2)).toBe(2);
});
