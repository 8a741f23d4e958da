/** Decap's actions for notes on a draft. */
import { z } from 'zod';
import { entryLocation } from '../git/entry-location.ts';
import { type DecapAction, decapAction, entryParameter, nameParameter } from './decap-action.ts';
import { addNote, deleteNote, notesOf, toggleNote, updateNote } from './notes.ts';

const noted = entryParameter.extend({ noteId: nameParameter });

export const NOTE_ACTIONS: Record<string, DecapAction> = {
	getNotes: decapAction(entryParameter, async (office, user, { collection, slug }) => ({
		notes: await notesOf(office, user, entryLocation(collection, slug)),
	})),
	addNote: decapAction(
		entryParameter.extend({ note: z.object({ content: z.string().trim().min(1).max(2000) }) }),
		async (office, user, { collection, slug, note }) => ({
			note: await addNote(office, user, entryLocation(collection, slug), note.content),
		}),
		'写批注'
	),
	updateNote: decapAction(
		noted.extend({
			updates: z.object({
				content: z.string().trim().min(1).max(2000).optional(),
				resolved: z.boolean().optional(),
			}),
		}),
		async (office, user, { collection, slug, noteId, updates }) => ({
			note: await updateNote(office, user, entryLocation(collection, slug), noteId, updates),
		}),
		'改批注'
	),
	toggleNoteResolution: decapAction(
		noted,
		async (office, user, { collection, slug, noteId }) => ({
			note: await toggleNote(office, user, entryLocation(collection, slug), noteId),
		}),
		'改批注'
	),
	deleteNote: decapAction(
		noted,
		async (office, user, { collection, slug, noteId }) => {
			await deleteNote(office, user, entryLocation(collection, slug), noteId);
			return {};
		},
		'删批注'
	),
};
