/**
 * What the changed places of Decap call: the texts in src/publish/desk/repairs/ import this object and nothing else of
 * ours, so that every part they use is a real import here, known to the type checker and to whoever looks for its use.
 */
import { ItemMoves } from './controls/ItemMoves.tsx';
import { holdForm } from './hold-form.ts';
import { DeskLinks } from './pages/DeskLinks.tsx';
import { DeskPage } from './pages/DeskPage.tsx';
import { EntryBar } from './reviews/EntryBar.tsx';
import { offerBackup, seenVersions, takeBackup } from './seen.ts';
import { markdownOf } from './words/pasted.ts';

export const parts = {
	/** The bar above an entry, in place of Decap's own controls of status. */
	EntryBar,
	/** The desk's own pages, `/desk/:page`. */
	DeskPage,
	/** Links to them, at the top. */
	DeskLinks,
	/** Buttons that move an item of a list up or down. */
	ItemMoves,
	/** Keeps the form still while it is saved; returns how to let go. */
	holdForm,
	/** Which version of a file this browser saw last. */
	seenVersions,
	/** Says upon which version a text was written that is offered back, and that the offer was taken. */
	offerBackup,
	takeBackup,
	/** Pasted HTML as Markdown. */
	markdownOf,
};
