/**
 * What the changed places of Decap call: the texts in src/publish/desk/repairs/ import this object and nothing else of
 * ours, so that every part they use is a real import here, known to the type checker and to whoever looks for its use.
 */
import { ItemMoves } from './controls/ItemMoves.tsx';
import { firstFields } from './first-fields.ts';
import { holdForm } from './hold-form.ts';
import { barColour } from './look/bar-colour.ts';
import { ColumnSeal } from './look/ColumnSeal.tsx';
import { EntryRow } from './look/EntryRow.tsx';
import { FormGroups } from './look/FormGroups.tsx';
import { DeskLinks } from './pages/DeskLinks.tsx';
import { DeskPage } from './pages/DeskPage.tsx';
import { EitherView } from './reviews/EitherView.tsx';
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
	/** An entry as its form, or for who is to judge it as its page. */
	EitherView,
	/** The desk's own pages, `/desk/:page`. */
	DeskPage,
	/** Links to them, at the top. */
	DeskLinks,
	/** Buttons that move an item of a list up or down. */
	ItemMoves,
	/** The fields of a form in short parts. */
	FormGroups,
	/** One entry in a list, and the mark of its column. */
	EntryRow,
	ColumnSeal,
	/** The site's red, for what cannot read a token. */
	barColour,
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
