/**
 * What the changed places of Decap call: the texts in src/publish/desk/repairs/ import this object and nothing else of
 * ours, so that every part they use is a real import here, known to the type checker and to whoever looks for its use.
 */
import { ItemMoves } from './controls/ItemMoves.tsx';
import { itemLabel } from './controls/item-label.ts';
import { firstFields } from './first-fields.ts';
import { barColour } from './look/bar-colour.ts';
import { CollectionSeal } from './look/CollectionSeal.tsx';
import { FormGroups } from './look/FormGroups.tsx';
import { fieldName } from './look/field-label.tsx';
import { mayBeginHere } from './may-begin.ts';
import { DeskLinks } from './pages/DeskLinks.tsx';
import { DeskPage } from './pages/DeskPage.tsx';
import { EitherView } from './reviews/EitherView.tsx';
import { withTexts } from './whole-texts.ts';

export const parts = {
	/** An entry as its form, or for who is to judge it as its page. */
	EitherView,
	/** The desk's own pages, `/desk/:page`. */
	DeskPage,
	/** Links to them, at the top. */
	DeskLinks,
	/** Buttons that move an item of a list up or down. */
	ItemMoves,
	/** What a folded item of a list is called. */
	itemLabel,
	/** The fields of a form in short parts. */
	FormGroups,
	/** What stands above a field. */
	fieldName,
	/** The mark of a collection. */
	CollectionSeal,
	/** The site's red, for what cannot read a token. */
	barColour,
	/** What a new entry begins with. */
	firstFields,
	/** Asks for entries with their texts. */
	withTexts,
	/** Whether who is signed in may begin entries of a kind. */
	mayBeginHere,
};
