/**
 * An open form and what is kept of it until it is saved. Every form has a place of its own, so neither two tabs nor two
 * accounts share one. A lock that ends with the page tells which forms are alive: only what a dead or left form kept is
 * offered again, and it stays kept until it is saved or thrown away.
 */
import { nowAtDesk } from '../clock.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { seenVersions } from '../seen-versions.ts';
import { mayWrite } from '../signed-in.ts';
import { offerWork } from './offer-work.tsx';
import { type Kept, keepAt, keptAt, type Place, removeAt, type Work } from './unsaved-work.ts';

export type FormUser = { name?: string; login: string };
type Given = Pick<Work, 'raw' | 'path' | 'mediaFiles'>;

let taken: Kept | undefined;

/** What was taken of an offer, once; from now on its file counts as seen at the version it was written upon. */
export function takenWork(): Kept | undefined {
	const work = taken;
	taken = undefined;
	if (work?.path && work.base !== undefined) seenVersions.set(work.path, work.base);
	return work;
}

/** @param slug empty for a new entry */
export function openForm(user: FormUser, collection: string, slug: string, flush: () => void): OpenForm {
	// At an office people may bear the same name, and sign in by another.
	const account = (forgeOfPage() ? undefined : user.name) ?? user.login;
	return new OpenForm([account, collection, slug, crypto.randomUUID()], user.login, flush);
}

export class OpenForm {
	private place: Place;
	private readonly author: string;
	private letGo: (() => void) | undefined;
	/** Counts what was forgotten: what is still on its way to be kept belongs to an earlier count. */
	private round = 0;
	/** Writes follow one another. */
	private last: Promise<unknown>;
	private readonly hiding: () => void;
	private readonly leaving = new AbortController();

	constructor(place: Place, author: string, flush: () => void) {
		this.place = place;
		this.author = author;
		this.last = this.hold(place);
		// A phone ends hidden pages without a word.
		this.hiding = () => {
			if (document.hidden) flush();
		};
		document.addEventListener('visibilitychange', this.hiding);
	}

	/** Offers what was left at this entry; answers whether something was taken, which `takenWork` then hands out. */
	async offer(): Promise<boolean> {
		if (!mayWrite()) return false;
		const [account, collection, slug] = this.place;
		const alive = await lockNames();
		const left = await keptAt(account, collection, slug).catch((): Kept[] => []);
		const open = left.filter(({ place }) => !alive.has(lockOf(place)));
		if (open.length === 0 || this.leaving.signal.aborted) return false;
		const { signal } = this.leaving;
		const work = await offerWork(open, this.author, (kept) => this.takeOver(kept), removeAt, signal);
		taken = work;
		return work !== undefined;
	}

	/** A way to keep the form as it is now; it does nothing once the form was saved or thrown away. */
	keeper(): (given: Given) => Promise<void> {
		const { round } = this;
		return (given) =>
			this.next(async () => {
				if (round !== this.round) return;
				const base = given.path === undefined ? undefined : seenVersions.get(given.path);
				await keepAt(this.place, { ...given, base, at: nowAtDesk() });
			});
	}

	/** It is saved, or there is nothing that was not saved. */
	forget(): Promise<void> {
		this.round += 1;
		return this.next(() => removeAt(this.place));
	}

	close(): void {
		this.leaving.abort();
		document.removeEventListener('visibilitychange', this.hiding);
		void this.next(async () => this.letGo?.());
	}

	private next<Done>(write: () => Promise<Done>): Promise<Done> {
		const done = this.last.then(write);
		this.last = done.catch(() => undefined);
		return done;
	}

	/** The form goes on where the kept one ended; not if another tab was faster. */
	private async takeOver({ place }: Kept): Promise<boolean> {
		const before = this.letGo;
		if (!(await this.hold(place))) return false;
		before?.();
		this.place = place;
		return true;
	}

	private hold(place: Place): Promise<boolean> {
		return new Promise((done) => {
			if (!navigator.locks) return done(true);
			void navigator.locks.request(lockOf(place), { ifAvailable: true }, (lock) => {
				done(lock !== null);
				if (lock === null) return undefined;
				return new Promise<void>((end) => {
					this.letGo = end;
				});
			});
		});
	}
}

const lockOf = ([, , , form]: Place) => `form ${form}`;

async function lockNames(): Promise<Set<string | undefined>> {
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return new Set(held.map(({ name }) => name));
}
