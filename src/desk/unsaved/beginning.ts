/**
 * What a new form held before anybody did anything in it. Controls fill in what they know when they are drawn: that is
 * nobody's work, neither to be kept nor to be asked about.
 */
import { type DeskEntry, toPlainJs } from '../checks/draft-of.ts';
import { chosenAddress, rawOf } from '../raw-of.ts';

/** What somebody does in a form; a press may add an item. */
const ACTS = ['beforeinput', 'input', 'change', 'click', 'drop', 'paste'] as const;

export class Beginning {
	/** As its file would say it: what is empty says nothing. */
	private raw: string | undefined;
	private isActedIn = false;

	/** @param ends when the form is left */
	constructor(entry: DeskEntry, ends: AbortSignal) {
		this.raw = rawOf(entry);
		const act = ({ target }: Event) => {
			if (target instanceof Element && target.closest('[data-desk=form], dialog')) this.isActedIn = true;
		};
		for (const name of ACTS) document.addEventListener(name, act, { capture: true, signal: ends });
	}

	/** Whether the form still holds that and no more. */
	isAll(entry: DeskEntry): boolean {
		if (this.raw === undefined) return false;
		const pictures = toPlainJs(entry.get('mediaFiles'));
		if (Array.isArray(pictures) && pictures.length > 0) return false;
		if (chosenAddress(entry) !== undefined) return false;
		const raw = rawOf(entry);
		if (!this.isActedIn) this.raw = raw;
		return this.raw === raw;
	}

	/** The form goes on with work of before. */
	isOver(): void {
		this.raw = undefined;
	}
}
