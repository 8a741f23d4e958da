/** In place of Decap's bar above a form. */
export { EntryToolbar as default } from '../reviews/EntryToolbar.tsx';
