/** In place of Decap's form of one entry. */
export { KeptEntry as default } from '../unsaved/kept-entry.tsx';
