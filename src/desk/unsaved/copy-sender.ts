/** Brings what a form keeps to the office, every few seconds while it grows, and again when that did not work. */
import { ApiError } from '../api.ts';
import { timeAtDesk } from '../clock.ts';
import type { UnsavedState } from './unsaved-state.ts';
import { type FormPlace, removeAt, type Work } from './unsaved-work.ts';
import { forgetCopy, sendCopy } from './working-copies.ts';

/** Milliseconds from the first change to its sending, and from a failure to the next attempt. */
const REST = 2000;
const AGAIN = [3000, 6000, 12_000, 30_000];

type Sent = { place: FormPlace; work: Work };

export class CopySender {
	/** Names this page to the office: another page that goes on with a copy takes its place. */
	readonly writer = crypto.randomUUID();
	/** Pictures that the office has; this browser need not keep them too. */
	readonly atOffice = new Set<string>();
	private waiting: Sent | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private last: Promise<unknown> = Promise.resolve();
	private failures = 0;
	private isClosing = false;
	private isResting = false;
	/** Whether the office has, or may have, something of this form. */
	private isThere = false;
	private readonly onTaken: () => void;
	private readonly tell: (state: UnsavedState) => void;
	private readonly online = () => this.soon(0);

	/**
	 * @param onTaken told when another page goes on with the copy of this one
	 * @param tell told where the words lie
	 */
	constructor(onTaken: () => void, tell: (state: UnsavedState) => void) {
		this.onTaken = onTaken;
		this.tell = tell;
		window.addEventListener('online', this.online);
	}

	offer(sent: Sent): void {
		this.waiting = sent;
		if (this.isClosing) this.soon(0);
		else if (this.timer === undefined) this.soon(REST);
	}

	/** The form goes on with what lies at the office. */
	tookOver(): void {
		this.isThere = true;
	}

	/**
	 * Nothing is sent until the answer is called: what came to the office after the save of the same form would be left over
	 * from it, and offered again.
	 */
	rest(): () => void {
		this.isResting = true;
		clearTimeout(this.timer);
		this.timer = undefined;
		return () => {
			this.isResting = false;
			if (this.waiting) this.soon(REST);
		};
	}

	/** What is there or on its way is none any more. */
	async forget(place: FormPlace): Promise<void> {
		this.drop();
		await this.last;
		// What was on its way and did not arrive would be tried again.
		this.drop();
		if (this.isThere) await forgetCopy(place, this.writer).catch(() => undefined);
		this.isThere = false;
	}

	/** Whatever comes from now on is sent at once, for nothing more follows. */
	close(): void {
		this.isClosing = true;
		this.isResting = false;
		window.removeEventListener('online', this.online);
		if (this.waiting) this.soon(0);
	}

	private drop(): void {
		this.waiting = undefined;
		clearTimeout(this.timer);
		this.timer = undefined;
	}

	private soon(rest: number): void {
		if (this.isResting) return;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.timer = undefined;
			this.last = this.last.then(() => this.send());
		}, rest);
	}

	private async send(): Promise<void> {
		const sent = this.waiting;
		if (!sent) return;
		this.waiting = undefined;
		const { place, work } = sent;
		try {
			this.isThere = true;
			await sendCopy(place, work, this.writer);
			for (const { digest } of work.pictures) if (digest !== undefined) this.atOffice.add(digest);
			this.failures = 0;
			this.tell({ state: 'sent', at: work.at });
			// It lies at the office now; what was typed meanwhile is newer and stays.
			await removeAt(place, work.revision).catch(() => undefined);
		} catch (error) {
			this.failed(sent, error);
		}
	}

	private failed(sent: Sent, error: unknown): void {
		const { code = '', status = 0 } = error instanceof ApiError ? error : {};
		if (code === 'copy-taken') {
			this.isThere = false;
			this.onTaken();
			return;
		}
		this.waiting ??= sent;
		this.tell({ state: status === 0 ? 'offline' : 'refused', why: status === 0 ? '' : String(error) });
		const rest = AGAIN[Math.min(this.failures, AGAIN.length - 1)]!;
		this.failures += 1;
		if (!this.isClosing) this.soon(rest);
	}
}

let latest = 0;
/** Grows from one call to the next. */
export const nextRevision = (): number => {
	latest = Math.max(latest + 1, timeAtDesk());
	return latest;
};

/** What this page writes from now on is newer: each page reckons the office's clock anew, and some reckon it later. */
export const goOnAfter = (revision: number): void => {
	latest = Math.max(latest, revision);
};
