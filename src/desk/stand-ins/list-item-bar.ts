/** In place of Decap's bar above an item of a list. */
export { ListItemBar as default } from '../controls/ListItemBar.tsx';
