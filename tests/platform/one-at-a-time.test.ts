import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/platform/one-at-a-time.ts';

test('acts run in the order in which they were asked for, and a failure holds up nobody', async () => {
	const inTurn = oneAtATime();
	const done: string[] = [];
	const slow = inTurn(async () => {
		await new Promise((next) => setTimeout(next, 5));
		done.push('slow');
		throw new Error('lost');
	});
	const quick = inTurn(async () => {
		done.push('quick');
		return 7;
	});
	await expect(slow).rejects.toThrow('lost');
	expect(await quick).toBe(7);
	expect(done).toEqual(['slow', 'quick']);
});
