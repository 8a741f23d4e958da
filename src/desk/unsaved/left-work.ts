/** What forms left behind, here and at the office, as one list; and how one of them is gone on with. */

import { lockedForms } from './locks.ts';
import { titleOfWork } from './title-of-work.ts';
import { type FormPlace, pictureAt, removeAt, type UnsavedWork, workAt } from './unsaved-work.ts';
import { copiesOf, forgetCopy, pictureOfCopy, sendCopy, takeCopy } from './working-copies.ts';

/** Forms of this page that were left and are still keeping what was typed last, or holding their locks. */
const leaving = new Set<Promise<unknown>>();
const hearing = new Set<() => void>();

/** @param done when what the form held lies where `workLeftAt` finds it */
export function formLeft(done: Promise<unknown>): void {
	const settled = done
		.catch(() => undefined)
		.then(() => {
			leaving.delete(settled);
			for (const hear of hearing) hear();
		});
	leaving.add(settled);
}

/** Calls `hear` whenever a form of this page was left and its work lies where `workLeftAt` finds it; answers how to stop. */
export function hearOfLeft(hear: () => void): () => void {
	hearing.add(hear);
	return () => void hearing.delete(hear);
}

/**
 * What no open form sees to: of one entry, of new entries of a kind, or all; of two versions of one form the later.
 * Nothing is missed that moves meanwhile: forms keep their work before they let go of their locks, and what is taken out
 * of this browser has arrived at the office.
 */
export async function workLeftAt(
	account: string,
	collection?: string,
	slug?: string
): Promise<UnsavedWork[]> {
	await Promise.all(leaving);
	const here =
		collection === undefined || slug === undefined ? workAt(account) : workAt(account, collection, slug);
	const own = await here.catch((): UnsavedWork[] => []);
	const sent = await copiesOf(account, collection, slug);
	const found = new Map<string, UnsavedWork>();
	for (const work of [...own, ...sent]) {
		const known = found.get(work.place[3]);
		if (!known || known.revision < work.revision) found.set(work.place[3], work);
	}
	const alive = await lockedForms();
	return [...found.values()]
		.filter(({ place }) => !alive.has(place[3]))
		.sort((one, other) => other.revision - one.revision);
}

/** The same, or what it has grown to since it was offered, with its pictures at hand; throws why it cannot be had. */
export async function takeWork(offered: UnsavedWork, writer: string | undefined): Promise<UnsavedWork> {
	// What the office never had is no less worth going on with.
	const there =
		writer === undefined ? undefined : await takeCopy(offered.place, writer).catch(() => undefined);
	// Another device may have written on while the offer stood.
	const work = there && there.revision > offered.revision ? there : offered;
	const [account] = work.place;
	const pictures = await Promise.all(
		work.pictures.map(async (picture) => {
			const { digest, file, name, type } = picture;
			if (file || digest === undefined) return picture;
			return {
				...picture,
				file: (await pictureAt(account, digest)) ?? (await pictureOfCopy(digest, name, type)),
			};
		})
	);
	return { ...work, pictures };
}

/** Sends what this browser still has of an account and no open form sees to: written without a line, or left in a hurry. */
export async function sendLeft(account: string): Promise<void> {
	const left = await workAt(account).catch((): UnsavedWork[] => []);
	const alive = await lockedForms();
	for (const { place, writer = crypto.randomUUID(), ...work } of left.filter(
		(one) => !alive.has(one.place[3])
	)) {
		const pictures = await Promise.all(
			work.pictures.map(async (picture) => ({
				...picture,
				file: picture.file ?? (picture.digest ? await pictureAt(account, picture.digest) : undefined),
			}))
		);
		try {
			await sendCopy(place, { ...work, pictures }, writer);
			await removeAt(place, work.revision);
		} catch {
			// It stays here, and is offered from here: the office cannot be reached, or another page goes on with its copy.
		}
	}
}

/** Asks whether that is meant. */
export const mayThrowAway = (work: UnsavedWork): boolean =>
	window.confirm(`扔掉“${titleOfWork(work)}”，以后找不回来。确定吗？`);

/** For good, here and at the office. */
export async function throwAway(place: FormPlace): Promise<void> {
	await forgetCopy(place);
	await removeAt(place);
}

const GOING_ON = 'desk-go-on';

/** After the page was loaded anew, the form goes on with what lies at `place` without asking. */
export const goOnWith = ([, , , form]: FormPlace): void => sessionStorage.setItem(GOING_ON, form);

/** What it was decided to go on with, once. */
export function takenGoingOn(left: readonly UnsavedWork[]): UnsavedWork | undefined {
	const form = sessionStorage.getItem(GOING_ON);
	sessionStorage.removeItem(GOING_ON);
	return left.find(({ place }) => place[3] === form);
}
