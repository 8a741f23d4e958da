/** In place of Decap's control for Markdown: what its reader and its writer ask that control for. */
import { WHOLE_PARTS } from '../rich-text/whole-parts.ts';

export const getEditorComponents = () => WHOLE_PARTS;
