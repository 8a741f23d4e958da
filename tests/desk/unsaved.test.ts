/** Unsaved work between a form, this browser and the office, where one of them is late. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEntry } from '../../src/desk/checks/draft-of.ts';
import type { FormPlace, UnsavedWork } from '../../src/desk/unsaved/unsaved-work.ts';

const office = vi.hoisted(() => ({
	copiesOf: vi.fn(),
	forgetCopy: vi.fn(async () => undefined),
	pictureOfCopy: vi.fn(),
	sendCopy: vi.fn(),
	sendOnLeaving: vi.fn(),
	takeCopy: vi.fn(),
}));
const held = vi.hoisted(() => new Set<string>());
vi.mock('../../src/desk/unsaved/working-copies.ts', () => office);
const browser = vi.hoisted(() => ({
	...{
		keepAt: vi.fn(async (_place: FormPlace, _work: UnsavedWork): Promise<void> => undefined),
		pictureAt: async () => undefined,
	},
	...{ removeAt: async () => undefined, workAt: vi.fn(async (): Promise<UnsavedWork[]> => []) },
}));
vi.mock('../../src/desk/unsaved/unsaved-work.ts', () => browser);
vi.mock('../../src/desk/unsaved/locks.ts', () => ({
	lockForm: async ([, , , form]: FormPlace) => {
		held.add(form);
		return async () => void held.delete(form);
	},
	lockedForms: async () => new Set(held),
}));
const offerWork = vi.hoisted(() => vi.fn(async (_left: UnsavedWork[]) => undefined));
vi.mock('../../src/desk/unsaved/offer-work.tsx', () => ({ offerWork }));
vi.mock('../../src/desk/unsaved/editing.ts', () => ({ tellEditing: () => () => undefined }));

// Whatever other tests have loaded was loaded without these.
vi.resetModules();
afterAll(() => vi.resetModules());
const { ApiError } = await import('../../src/desk/api.ts');
const { CopySender } = await import('../../src/desk/unsaved/copy-sender.ts');
const { takeWork, workLeftAt } = await import('../../src/desk/unsaved/left-work.ts');
const { openForm } = await import('../../src/desk/unsaved/open-form.ts');
const { isTaken } = await import('../../src/desk/unsaved/taken-work.ts');

const PLACE: FormPlace = ['writer', 'stories', 'a/index', '6f0f3c1e-8d0b-4a4e-9a6e-1f2d3c4b5a69'];
const work = (more: Partial<UnsavedWork> = {}): UnsavedWork => ({
	...{ place: PLACE, raw: '先写的', pictures: [], at: '2026-11-24 12:00', revision: 10 },
	...more,
});

beforeEach(() => {
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal(
		'document',
		Object.assign(new EventTarget(), {
			...{ hidden: false, getElementById: () => null },
			documentElement: { dataset: { roles: 'editor' } },
		})
	);
	vi.stubGlobal('sessionStorage', { getItem: () => PLACE[3], setItem: () => {}, removeItem: () => {} });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

test('what was saved is not sent once more because its last copy did not arrive', async () => {
	vi.useFakeTimers();
	const { promise, reject } = Promise.withResolvers<void>();
	office.sendCopy.mockReturnValueOnce(promise);
	const sender = new CopySender(() => undefined);
	const { place, ...kept } = work();
	sender.offer({ place, work: kept });
	await vi.advanceTimersByTimeAsync(2000);
	expect(office.sendCopy).toHaveBeenCalledTimes(1);
	const forgotten = sender.forget(place);
	reject(new ApiError('连不上', 0, 'unreachable'));
	await forgotten;
	expect(office.forgetCopy).toHaveBeenCalledWith(place, sender.writer);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(office.sendCopy).toHaveBeenCalledTimes(1);
});

test('what another device wrote on while the offer stood is gone on with, and what this browser has newer is not', async () => {
	office.takeCopy.mockResolvedValueOnce(work({ raw: '后写的', revision: 20 }));
	expect(await takeWork(work(), 'page')).toMatchObject({ raw: '后写的', revision: 20 });
	office.takeCopy.mockResolvedValueOnce(work({ raw: '更早的', revision: 5 }));
	expect(await takeWork(work(), 'page')).toMatchObject({ raw: '先写的', revision: 10 });
	office.takeCopy.mockRejectedValueOnce(new Error('gone'));
	expect(await takeWork(work(), 'page')).toMatchObject({ raw: '先写的', revision: 10 });
});

test('a form that is left while the photos of what it goes on with are on their way hands nothing to the next', async () => {
	const digest = 'a'.repeat(64);
	const pictures = [{ digest, name: 'deng.jpg', type: 'image/jpeg', notes: {} }];
	office.copiesOf.mockResolvedValueOnce([work({ pictures })]);
	office.takeCopy.mockRejectedValueOnce(new Error('gone'));
	const photo = Promise.withResolvers<File>();
	office.pictureOfCopy.mockReturnValueOnce(photo.promise);
	const entry: DeskEntry = { get: () => undefined };
	const form = openForm({ name: 'writer', login: '张三' }, 'stories', 'a/index', entry, () => undefined);
	const offered = form.offer();
	await expect.poll(() => office.pictureOfCopy.mock.calls).toHaveLength(1);
	expect(held).toContain(PLACE[3]);
	form.close();
	photo.resolve(new File([], 'deng.jpg'));
	expect(await offered).toBe(false);
	expect(isTaken()).toBe(false);
	await expect.poll(() => held.size).toBe(0);
});

test('what a form still keeps while it is left is offered where the entry is opened next', async () => {
	vi.stubGlobal('sessionStorage', { getItem: () => null, removeItem: () => {} });
	office.copiesOf.mockResolvedValue([]);
	const kept: UnsavedWork[] = [];
	const written = Promise.withResolvers<void>();
	browser.keepAt.mockImplementationOnce(async (place: FormPlace, { raw }: UnsavedWork) => {
		await written.promise;
		kept.push(work({ place, raw }));
	});
	browser.workAt.mockImplementation(async () => [...kept]);
	const entry: DeskEntry = {
		get: (key) =>
			({ collection: 'stories', slug: 'a/index', data: { title: '写到一半' }, mediaFiles: [] })[key],
	};
	const open = () =>
		openForm({ name: 'writer', login: '张三' }, 'stories', 'a/index', entry, () => undefined);
	const left = open();
	left.keepEntry(entry);
	await expect.poll(() => browser.keepAt.mock.calls).toHaveLength(1);
	left.close();
	const next = open();
	const offered = next.offer();
	await new Promise((later) => setTimeout(later, 20));
	expect(offerWork).not.toHaveBeenCalled();
	written.resolve();
	await offered;
	expect(offerWork).toHaveBeenCalledTimes(1);
	expect(offerWork.mock.lastCall![0]).toEqual(kept);
	next.close();
});

test('what moves to the office while both places are looked at is found', async () => {
	const lies = { here: [work()], atOffice: [] as UnsavedWork[] };
	// This browser is slow: by the time it has looked, its copy has arrived at the office.
	browser.workAt.mockImplementationOnce(async () => {
		await new Promise((later) => setTimeout(later, 20));
		lies.atOffice = lies.here;
		lies.here = [];
		return lies.here;
	});
	office.copiesOf.mockImplementationOnce(async () => lies.atOffice);
	expect(await workLeftAt('writer')).toEqual([work()]);
});

test('a photo that was removed while it was still being read is not kept after its removal', async () => {
	const photo = Promise.withResolvers<Response>();
	vi.stubGlobal('fetch', () => photo.promise);
	const entryWith = (mediaFiles: object[]): DeskEntry => ({
		get: (key) => ({ collection: 'stories', slug: 'a/index', data: {}, mediaFiles })[key],
	});
	const form = openForm(
		{ name: 'writer', login: '张三' },
		'stories',
		'a/index',
		entryWith([]),
		() => undefined
	);
	form.keepEntry(entryWith([{ name: 'deng.jpg', url: 'blob:deng' }]));
	form.keepEntry(entryWith([]));
	await expect.poll(() => browser.keepAt.mock.calls).toHaveLength(1);
	photo.resolve(new Response('deng'));
	await photo.promise;
	await new Promise((later) => setTimeout(later, 50));
	expect(browser.keepAt.mock.calls).toEqual([[expect.anything(), expect.objectContaining({ pictures: [] })]]);
	form.close();
});
