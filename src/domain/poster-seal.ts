/** The seal on a poster. */
import type { Poster } from './poster.ts';
import { STRANDS, type Strand } from './vocabulary.ts';

export const posterSeal = (strand: Strand | undefined): Poster['seal'] =>
	strand && { character: STRANDS[strand].label, note: STRANDS[strand].note };
