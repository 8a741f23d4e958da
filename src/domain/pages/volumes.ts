/**
 * 第 n 辑: a long list in volumes that, once full, never change. They are counted from the oldest entry, so that a new
 * one touches the newest volume only, and an address that somebody kept goes on showing the same entries.
 */
import { volumeAddress } from './addresses.ts';

/** One volume; `number` counts from 1, the oldest. */
export type Volume<Item> = { number: number; items: readonly Item[]; address: string };

/**
 * Volumes of a list, newest first; there is always one. The newest holds `size` to 2·`size`−1 items (fewer only while it
 * is the only one) and stands at the list's own address; every older one holds exactly `size`.
 * @param items newest first
 * @param list site address of the list
 */
export function volumes<Item>(items: readonly Item[], list: string, size: number): Volume<Item>[] {
	const older = Math.max(0, Math.floor(items.length / size) - 1);
	const newest = { number: older + 1, items: items.slice(0, items.length - older * size), address: list };
	return [
		newest,
		...Array.from({ length: older }, (_, at) => {
			const end = items.length - (older - at - 1) * size;
			return {
				number: older - at,
				items: items.slice(end - size, end),
				address: volumeAddress(list, older - at),
			};
		}),
	];
}
