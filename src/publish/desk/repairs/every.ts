/** Every text of Decap that is changed while the desk is built, by what the change does. */
import { BEGINNING } from './beginning.ts';
import { WORDS } from './english-words.ts';
import { FORM } from './form.ts';
import { LISTS } from './lists.ts';
import { ROOMS } from './rooms.ts';
import { SAVING } from './saving.ts';
import { WEIGHT } from './weight.ts';

export const REPAIRS = [...SAVING, ...BEGINNING, ...ROOMS, ...FORM, ...LISTS, ...WORDS, ...WEIGHT];
