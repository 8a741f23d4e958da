/** How a dish and its order are put into words. */
import type { MenuItem } from '../../domain/collections.ts';
import { MENU_STATES } from '../../domain/vocabulary.ts';

type Range = { min: number; max: number } | undefined;

/** `60～90分钟`, `20人`; nothing when it was not entered. */
export const rangeWords = (range: Range, unit: string): string | undefined =>
	range && (range.min === range.max ? `${range.min}${unit}` : `${range.min}～${range.max}${unit}`);

/** What a villager says or sends to order: `点单 帮-03 ××村`. */
export const orderWords = (code: string, village: string): string => `点单 ${code} ${village}`;

const TONES = { open: 'good', full: 'warn', paused: 'quiet' } as const;

/** Whether a dish can be ordered; one that nobody entered a state for must be asked about. */
export function dishState({ state }: MenuItem['data']): {
	label: string;
	tone: 'good' | 'warn' | 'quiet' | 'unknown';
} {
	if (state === undefined) return { label: '能否点单请先来电询问', tone: 'unknown' };
	return { label: MENU_STATES[state].label, tone: TONES[state] };
}
