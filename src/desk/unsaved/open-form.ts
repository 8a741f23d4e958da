/**
 * An open form and what is kept of it until it is saved: in this browser at once, at the office as soon as it can be
 * reached. Every form has a place of its own, so neither two tabs nor two accounts share one. A lock that ends with the
 * page tells which forms of this browser are alive: only what a dead or left form kept is offered again, and it stays
 * kept until it is saved or thrown away.
 */
import { type DeskEntry, toPlainJs } from '../checks/draft-of.ts';
import { nowAtDesk } from '../clock.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { chosenAddress, rawOf } from '../raw-of.ts';
import { seenVersions } from '../seen-versions.ts';
import { mayWrite } from '../signed-in.ts';
import pageMemory from '../stand-ins/page-memory.ts';
import { Beginning } from './beginning.ts';
import { CopySender, goOnAfter, nextRevision } from './copy-sender.ts';
import { tellEditing } from './editing.ts';
import { formLeft, goOnWith, takenGoingOn, takeWork, throwAway, workLeftAt } from './left-work.ts';
import { type LetGo, lockForm } from './locks.ts';
import { offerWork } from './offer-work.tsx';
import { formPictures, type MediaFile } from './pictures.ts';
import { isTaken, setTaken } from './taken-work.ts';
import { setUnsavedState, type UnsavedState } from './unsaved-state.ts';
import { type FormPlace, keepAt, removeAt, type UnsavedWork, type Work } from './unsaved-work.ts';
import { sendOnLeaving } from './working-copies.ts';

export type FormUser = { name?: string; login: string };
type Given = Pick<Work, 'raw' | 'path' | 'address'> & { mediaFiles: readonly MediaFile[] };
let open: OpenForm | undefined;

/** The form that this page shows. */
export const formOnPage = (): OpenForm | undefined => open;

/** @param slug empty for a new entry */
export function openForm(
	user: FormUser,
	collection: string,
	slug: string,
	entry: DeskEntry,
	flush: () => void
): OpenForm {
	// At an office people may bear the same name, and sign in by another.
	const account = (forgeOfPage() ? undefined : user.name) ?? user.login;
	open = new OpenForm([account, collection, slug, crypto.randomUUID()], user.login, entry, flush);
	return open;
}

export class OpenForm {
	private place: FormPlace;
	private readonly author: string;
	private letGo: LetGo | undefined;
	/** Counts what was forgotten: what is still on its way to be kept belongs to an earlier count. */
	private round = 0;
	/** Counts the states of the form that were to be kept, and up to which they are. */
	private asked = 0;
	private kept = 0;
	/** Writes follow one another. */
	private last: Promise<unknown>;
	private keeping: Promise<unknown> = Promise.resolve();
	private latest: Work | undefined;
	/** While the form is being saved, it holds nothing that is newer than this. */
	private savedUpTo: number | undefined;
	/** Whether what was typed last lies somewhere: then it may be left without being asked. */
	isSafe = true;
	private readonly sender: CopySender | undefined;
	private readonly leaving = new AbortController();
	private readonly beginning: Beginning | undefined;
	private readonly stopTelling: () => void;

	constructor(place: FormPlace, author: string, entry: DeskEntry, flush: () => void) {
		this.place = place;
		if (place[2] === '') this.beginning = new Beginning(entry, this.leaving.signal);
		this.author = author;
		this.last = this.hold(place);
		const isOffice = forgeOfPage() === undefined;
		if (isOffice)
			this.sender = new CopySender(
				() => this.moveOn(),
				(state) => this.tell(state)
			);
		this.tell({ state: 'none' });
		this.stopTelling = isOffice && mayWrite() ? tellEditing(place[1], place[2]) : () => undefined;
		const { signal } = this.leaving;
		// A phone ends hidden pages without a word.
		document.addEventListener('visibilitychange', () => document.hidden && flush(), { signal });
		window.addEventListener('pagehide', flush, { signal });
	}

	/** What the office is told with a save: which copy ends with it, and what of it was written before. */
	get ending(): { copy: string; copyUpTo?: number | undefined } {
		return { copy: this.place[3], copyUpTo: this.savedUpTo };
	}

	/** Offers what was left at this entry; answers whether something was taken, which the form then goes on with. */
	async offer(): Promise<boolean> {
		if (!mayWrite()) return false;
		const [account, collection, slug] = this.place;
		const waiting = await workLeftAt(account, collection, slug);
		if (waiting.length === 0 || this.leaving.signal.aborted) return false;
		// What is still on its way when one thing was taken, or all was left for later, is not taken any more.
		const offer = new AbortController();
		this.leaving.signal.addEventListener('abort', () => offer.abort());
		const decided = takenGoingOn(waiting);
		if (decided && (await this.takeOver(decided, offer)) === '') return true;
		if (this.leaving.signal.aborted) return false;
		const take = (work: UnsavedWork) => this.takeOver(work, offer);
		await offerWork(waiting, this.author, take, throwAway, this.leaving.signal);
		offer.abort();
		return !this.leaving.signal.aborted && isTaken();
	}

	/** Whether nobody has written in it yet. */
	isEmpty(entry: DeskEntry): boolean {
		return this.beginning?.isAll(entry) === true;
	}

	/** Keeps the form as it is now; nothing of it once it was saved or thrown away meanwhile. */
	keepEntry(entry: DeskEntry): void {
		if (this.isEmpty(entry)) {
			if (this.latest) void this.forget();
			return;
		}
		try {
			const raw = rawOf(entry);
			// What Decap shows to be copied if it breaks down.
			void pageMemory.setItem('backup', raw);
			const path = entry.get('path') as string | undefined;
			const mediaFiles = toPlainJs(entry.get('mediaFiles')) as MediaFile[];
			this.keeping = this.keepAs({ raw, path, address: chosenAddress(entry), mediaFiles });
		} catch (error) {
			// A file that cannot be read is not written either.
			console.warn(error);
		}
	}

	private async keepAs({ mediaFiles, ...given }: Given): Promise<void> {
		const { round } = this;
		this.asked += 1;
		const { asked } = this;
		const pictures = await formPictures(mediaFiles);
		// A picture is read for longer than the form takes to be changed again, such as by its removal.
		if (round !== this.round || asked < this.kept) return;
		this.kept = asked;
		const base = given.path === undefined ? undefined : seenVersions.get(given.path);
		const revision = this.savedUpTo ?? nextRevision();
		const work = { ...given, base, pictures, at: nowAtDesk(), revision };
		if (document.hidden && this.sender) sendOnLeaving(this.place, work, this.sender.writer);
		await this.keep(work, round);
	}

	/**
	 * While it is being saved it goes no other way to the office, but for what a page still sends that is being left;
	 * answers how to end that.
	 */
	beingSaved(): () => void {
		this.savedUpTo = nextRevision();
		const goOn = this.sender?.rest();
		return () => {
			this.savedUpTo = undefined;
			goOn?.();
		};
	}

	/** It is saved, or there is nothing that was not saved. */
	forget(): Promise<void> {
		this.round += 1;
		this.latest = undefined;
		this.tell({ state: 'none' });
		const { place } = this;
		return this.next(async () => {
			await this.sender?.forget(place);
			// What was still on its way may have told meanwhile that it lies at the office.
			if (!this.latest) this.tell({ state: 'none' });
			await removeAt(place);
		});
	}

	/**
	 * What this form holds becomes `raw`, written upon version `base`, and the page is loaded anew to go on with it: with
	 * the pictures of both.
	 */
	async goOnAs(raw: string, path: string, base: string | null): Promise<void> {
		const known = this.latest ?? { pictures: [], at: nowAtDesk() };
		await this.keep({ ...known, raw, path, base, revision: nextRevision() }, this.round);
		goOnWith(this.place);
		location.reload();
	}

	close(): void {
		this.leaving.abort();
		this.stopTelling();
		if (open === this) open = undefined;
		// What was typed last may be kept only after its form was left, which is locked until then.
		const kept = this.keeping.catch((error) => console.warn(error));
		const closing = async () => {
			this.sender?.close();
			await this.letGo?.();
		};
		formLeft(kept.then(() => this.next(closing)));
	}

	/** Of a form that was left nothing is said at the next. */
	private tell(state: UnsavedState): void {
		if (!this.leaving.signal.aborted) setUnsavedState(state);
	}

	private async keep(work: Work, round: number): Promise<void> {
		this.latest = work;
		const { atOffice } = this.sender ?? {};
		const own = work.pictures.map(({ file, ...picture }) =>
			picture.digest !== undefined && atOffice?.has(picture.digest) ? picture : { ...picture, file }
		);
		await this.next(async () => {
			if (round !== this.round) return;
			const { place } = this;
			// A full disk or a private window keeps nothing: the more is the office told.
			const written = keepAt(place, { ...work, pictures: own, writer: this.sender?.writer });
			this.isSafe = await written.then(
				() => true,
				(error) => {
					console.warn(error);
					return false;
				}
			);
			this.sender?.offer({ place, work });
		});
	}

	private next<Done>(write: () => Promise<Done>): Promise<Done> {
		const done = this.last.then(write);
		this.last = done.catch(() => undefined);
		return done;
	}

	/** The form goes on where the left one ended; answers why not, or nothing. */
	private async takeOver(work: UnsavedWork, offer: AbortController): Promise<string> {
		const letGo = await lockForm(work.place);
		if (!letGo) return '这一份已经在另一个窗口里打开了，请到那里接着写';
		try {
			const taken = await takeWork(work, this.sender?.writer);
			// Whatever form came after this one would be filled with it, or this one written where something else lies.
			if (offer.signal.aborted) throw new Error('no longer offered');
			offer.abort();
			setTaken(taken);
			goOnAfter(taken.revision);
			this.beginning?.isOver();
		} catch (error) {
			void letGo();
			return String(error);
		}
		void this.letGo?.();
		this.letGo = letGo;
		this.place = work.place;
		this.sender?.tookOver();
		return '';
	}

	/** Another page goes on with what this one wrote; what is typed here is kept as a piece of its own. */
	private moveOn(): void {
		const [account, collection, slug] = this.place;
		const { latest, round } = this;
		void this.letGo?.();
		this.place = [account, collection, slug, crypto.randomUUID()];
		this.last = this.last.then(() => this.hold(this.place));
		if (latest) void this.keep({ ...latest, revision: nextRevision() }, round);
	}

	private async hold(place: FormPlace): Promise<void> {
		const letGo = await lockForm(place);
		// Meanwhile the form may have gone on where another ended, whose lock it has, or it was left.
		if (place === this.place && !this.leaving.signal.aborted) this.letGo = letGo;
		else void letGo?.();
	}
}
