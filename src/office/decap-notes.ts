/** Decap's actions for notes on a draft. */
import { z } from 'zod';
import { addressOf } from './address.ts';
import { type Action, action, entry, name } from './decap-action.ts';
import { addNote, deleteNote, notesOf, toggleNote, updateNote } from './notes.ts';

const noted = entry.extend({ noteId: name });

export const NOTE_ACTIONS: Record<string, Action> = {
	getNotes: action(entry, async (office, user, { collection, slug }) => ({
		notes: await notesOf(office, user, addressOf(collection, slug)),
	})),
	addNote: action(
		entry.extend({ note: z.object({ content: z.string().trim().min(1).max(2000) }) }),
		async (office, user, { collection, slug, note }) => ({
			note: await addNote(office, user, addressOf(collection, slug), note.content),
		}),
		'写批注'
	),
	updateNote: action(
		noted.extend({
			updates: z.object({
				content: z.string().trim().min(1).max(2000).optional(),
				resolved: z.boolean().optional(),
			}),
		}),
		async (office, user, { collection, slug, noteId, updates }) => ({
			note: await updateNote(office, user, addressOf(collection, slug), noteId, updates),
		}),
		'改批注'
	),
	toggleNoteResolution: action(
		noted,
		async (office, user, { collection, slug, noteId }) => ({
			note: await toggleNote(office, user, addressOf(collection, slug), noteId),
		}),
		'改批注'
	),
	deleteNote: action(
		noted,
		async (office, user, { collection, slug, noteId }) => {
			await deleteNote(office, user, addressOf(collection, slug), noteId);
			return {};
		},
		'删批注'
	),
};
