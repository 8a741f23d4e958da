/** Which forms of this browser are alive: each holds a lock that ends with its page. */
import type { FormPlace } from './unsaved-work.ts';

/** Lets go of a place; it is held no more when the promise resolves. */
export type LetGo = () => Promise<void>;

/** Answers how to let go, or nothing when another page holds it. */
export const lockForm = ([, , , form]: FormPlace): Promise<LetGo | undefined> =>
	new Promise((done) => {
		if (!navigator.locks) return done(async () => undefined);
		const released: Promise<void> = navigator.locks.request(`form ${form}`, { ifAvailable: true }, (lock) => {
			if (lock === null) return done(undefined);
			return new Promise<void>((end) =>
				done(() => {
					end();
					return released;
				})
			);
		});
	});

/** Ids of the forms that some page of this browser has open. */
export async function lockedForms(): Promise<Set<string>> {
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return new Set(held.map(({ name = '' }) => name.replace(/^form /, '')));
}
