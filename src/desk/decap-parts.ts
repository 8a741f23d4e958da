/**
 * What the changed places of Decap call: the texts in src/publish/desk/repairs/ import this object and nothing else of
 * ours, so that every part they use is a real import here, known to the type checker and to whoever looks for its use.
 */
import { ItemMoves } from './controls/ItemMoves.tsx';
import { firstFields } from './first-fields.ts';
import { holdForm } from './hold-form.ts';
import { DeskLinks } from './pages/DeskLinks.tsx';
import { DeskPage } from './pages/DeskPage.tsx';
import { EntryBar } from './reviews/EntryBar.tsx';
import { whyNotSaved } from './reviews/refused-save.ts';
import { mayWrite } from './signed-in.ts';
import { openForm, takenWork } from './unsaved/open-form.ts';
import { markdownOf } from './words/pasted.ts';
import { RichTextLoss } from './words/RichTextLoss.tsx';
import { lostInRichText } from './words/rich-text.ts';

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
	/** What a new entry begins with. */
	firstFields,
	/** What is kept of a form until it is saved, and what of that was taken up again. */
	openForm,
	takenWork,
	/** What a refused save says, without saying twice that nothing was saved. */
	whyNotSaved,
	/** Whether the one who is signed in may write at all. */
	mayWrite,
	/** What the rich editor cannot hold of a text, and how that is told. */
	lostInRichText,
	RichTextLoss,
	/** Pasted HTML as Markdown. */
	markdownOf,
};
