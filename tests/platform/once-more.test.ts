import { expect, test } from 'vitest';
import { onceMore } from '../../src/platform/once-more.ts';

/** Work that is done only when it is let go on. */
function heldWork() {
	let begun = 0;
	let goOn: () => void = () => undefined;
	const work = onceMore(() => {
		begun += 1;
		return new Promise<void>((done) => {
			goOn = done;
		});
	});
	return { work, begun: () => begun, goOn: () => goOn() };
}

test('what is asked for several times meanwhile is done once more, and never twice at once', async () => {
	const { work, begun, goOn } = heldWork();
	for (let times = 0; times < 3; times += 1) work.request();
	expect([begun(), work.isBusy()]).toEqual([1, true]);
	const settled = work.settled();
	goOn();
	await expect.poll(begun).toBe(2);
	goOn();
	await settled;
	expect([begun(), work.isBusy()]).toEqual([2, false]);
	work.request();
	expect(begun()).toBe(3);
	goOn();
	await work.settled();
});

test('once closed it finishes what it does, begins nothing more, and nobody waits for what is asked then', async () => {
	const { work, begun, goOn } = heldWork();
	work.request();
	work.request();
	work.close();
	goOn();
	await work.settled();
	expect([begun(), work.isBusy()]).toEqual([1, false]);
	work.request();
	expect([begun(), work.isBusy()]).toEqual([1, false]);
	await work.settled();
});
