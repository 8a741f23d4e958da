/** Every text of Decap that is changed while the desk is built. */
import { CUTS } from './cuts.ts';
import { FRAME } from './frame.ts';
import { KEEPING } from './keeping.ts';
import { KEYS } from './keys.ts';
import { LISTS } from './lists.ts';
import { LOOK } from './look.ts';
import { WORDS } from './words.ts';

export const REPAIRS = [...KEEPING, ...FRAME, ...KEYS, ...WORDS, ...LISTS, ...LOOK, ...CUTS];
