/** The seal on a poster. */

import { STRANDS, type Strand } from '../schemas/vocabulary.ts';
import type { Poster } from './poster-words.ts';

export const posterSeal = (strand: Strand | undefined): Poster['seal'] =>
	strand && { character: STRANDS[strand].label, note: STRANDS[strand].note };
