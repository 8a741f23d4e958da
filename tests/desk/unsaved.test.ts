/** Unsaved work between a form, this browser and the office, where one of them is late. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEntry } from '../../src/desk/checks/draft-of.ts';
import type { UnsavedState } from '../../src/desk/unsaved/unsaved-state.ts';
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
type Take = (work: UnsavedWork) => Promise<string>;
const offerWork = vi.hoisted(() =>
	vi.fn(async (_left: UnsavedWork[], _author: string, _take: Take): Promise<void> => undefined)
);
vi.mock('../../src/desk/unsaved/offer-work.tsx', () => ({ offerWork }));
const setUnsavedState = vi.hoisted(() => vi.fn((_state: UnsavedState) => undefined));
vi.mock('../../src/desk/unsaved/unsaved-state.ts', () => ({ setUnsavedState }));
vi.mock('../../src/desk/unsaved/editing.ts', () => ({ tellEditing: () => () => undefined }));

// Whatever other tests have loaded was loaded without these.
vi.resetModules();
afterAll(() => vi.resetModules());
const { ApiError } = await import('../../src/desk/api.ts');
const { CopySender } = await import('../../src/desk/unsaved/copy-sender.ts');
const { takeWork, workLeftAt } = await import('../../src/desk/unsaved/left-work.ts');
const { openForm } = await import('../../src/desk/unsaved/open-form.ts');
const { isTaken, setTaken } = await import('../../src/desk/unsaved/taken-work.ts');

const PLACE: FormPlace = ['writer', 'stories', 'a/index', '6f0f3c1e-8d0b-4a4e-9a6e-1f2d3c4b5a69'];
const work = (more: Partial<UnsavedWork> = {}): UnsavedWork => ({
	...{ place: PLACE, raw: '先写的', pictures: [], at: '2026-11-24 12:00', revision: 10 },
	...more,
});

/** A form of one entry that somebody is half through. */
const entry: DeskEntry = {
	get: (key) =>
		({ collection: 'stories', slug: 'a/index', data: { title: '写到一半' }, mediaFiles: [] })[key],
};
const open = () => openForm({ name: 'writer', login: '张三' }, 'stories', 'a/index', entry, () => undefined);

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
	const sender = new CopySender(
		() => undefined,
		() => undefined
	);
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

/** Offered two pieces, whose copies come from the office when they are told to; nothing was decided before. */
function twoOffered() {
	setTaken(undefined);
	vi.stubGlobal('sessionStorage', { getItem: () => null, removeItem: () => {} });
	const OTHER: FormPlace = ['writer', 'stories', 'a/index', '0b9f7a54-33a1-4f0e-8a56-2f8f64a6d0c1'];
	const pieces = [work(), work({ place: OTHER, raw: '另一份' })] as const;
	office.copiesOf.mockResolvedValueOnce([...pieces]);
	const copies = pieces.map(() => Promise.withResolvers<UnsavedWork>());
	office.takeCopy.mockImplementation(([, , , id]: FormPlace) => copies[id === OTHER[3] ? 1 : 0]!.promise);
	const entry: DeskEntry = { get: () => undefined };
	const form = openForm({ name: 'writer', login: '张三' }, 'stories', 'a/index', entry, () => undefined);
	return { form, pieces, arrive: (at: 0 | 1) => copies[at]!.resolve(pieces[at]) };
}

test('what still comes when all was left for later is not taken: it would be written over', async () => {
	const { form, pieces, arrive } = twoOffered();
	let taking: Promise<string> | undefined;
	offerWork.mockImplementationOnce(async (_left, _author, take) => {
		taking = take(pieces[0]);
	});
	expect(await form.offer()).toBe(false);
	arrive(0);
	expect(await taking).not.toBe('');
	expect(isTaken()).toBe(false);
	expect(held).not.toContain(pieces[0].place[3]);
	form.close();
});

test('of two pieces that are taken at once the first to come is gone on with, and the other still lies where it lay', async () => {
	const { form, pieces, arrive } = twoOffered();
	let other: Promise<string> | undefined;
	offerWork.mockImplementationOnce(async (_left, _author, take) => {
		const first = take(pieces[0]);
		other = take(pieces[1]);
		arrive(0);
		expect(await first).toBe('');
	});
	expect(await form.offer()).toBe(true);
	arrive(1);
	expect(await other).not.toBe('');
	expect(form.ending.copy).toBe(pieces[0].place[3]);
	expect([...held]).toEqual([pieces[0].place[3]]);
	form.close();
});

test('a form is locked until what was typed last is kept, although a photo in it is still being read', async () => {
	const photo = Promise.withResolvers<Response>();
	vi.stubGlobal('fetch', () => photo.promise);
	const entry: DeskEntry = {
		get: (key) =>
			({
				...{ collection: 'stories', slug: 'a/index', data: { title: '写到一半' } },
				mediaFiles: [{ name: 'deng.jpg', url: 'blob:lock' }],
			})[key],
	};
	const form = openForm({ name: 'writer', login: '张三' }, 'stories', 'a/index', entry, () => undefined);
	await expect.poll(() => held).toContain(form.ending.copy);
	form.keepEntry(entry);
	form.close();
	await new Promise((later) => setTimeout(later, 20));
	expect(browser.keepAt).not.toHaveBeenCalled();
	expect(held).toContain(form.ending.copy);
	photo.resolve(new Response('jpeg'));
	await expect.poll(() => held.size).toBe(0);
	expect(browser.keepAt).toHaveBeenCalledTimes(1);
});

test('where the words of a form lie that was left, or saved, is not said any more', async () => {
	const sent = Promise.withResolvers<void>();
	office.sendCopy.mockReturnValue(sent.promise);
	const left = open();
	left.keepEntry(entry);
	await expect.poll(() => browser.keepAt.mock.calls).toHaveLength(1);
	left.close();
	const next = open();
	next.keepEntry(entry);
	await expect.poll(() => browser.keepAt.mock.calls).toHaveLength(2);
	// A form of an earlier test may still be sending.
	await expect
		.poll(() => office.sendCopy.mock.calls.map(([[, , , form]]) => form))
		.toEqual(expect.arrayContaining([left.ending.copy, next.ending.copy]));
	const saved = next.forget();
	sent.resolve();
	await saved;
	expect(setUnsavedState.mock.lastCall).toEqual([{ state: 'none' }]);
	expect(setUnsavedState.mock.calls.filter(([{ state }]) => state === 'sent')).toHaveLength(1);
	next.close();
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
