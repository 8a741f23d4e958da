/** In place of Decap's list of entries. */
export { EntryList as default } from '../look/EntryList.tsx';
