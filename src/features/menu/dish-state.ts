/** How a dish and its order are put into words. */
import type { MenuItem } from '../../domain/schemas/entry.ts';
import { MENU_STATES } from '../../domain/schemas/vocabulary.ts';

const TONES = { open: 'good', full: 'warn', paused: 'quiet' } as const;

/** Whether a dish can be ordered; one that nobody entered a state for must be asked about. */
export function dishState({ state }: MenuItem['data']): {
	label: string;
	tone: 'good' | 'warn' | 'quiet' | 'unknown';
} {
	if (state === undefined) return { label: '能不能点，请先问一问实践站', tone: 'unknown' };
	return { label: MENU_STATES[state].label, tone: TONES[state] };
}

/** What stands in the place of a dish's sessions while there are none. A paused dish is not offered again. */
export const noSessionWords = ({ state }: MenuItem['data']): string =>
	state === 'paused' ? '还没有排定场次。这一项现在不能点。' : '还没有排定场次。可以照上面的办法点单。';
