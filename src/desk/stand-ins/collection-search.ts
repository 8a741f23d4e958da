/** In place of Decap's search of one collection. */
export { FindField as default } from '../find/FindField.tsx';
