/** In place of Decap's form of one entry. */
export { EntryForm as default } from '../unsaved/entry-form.tsx';
