/** What a new story is begun with that no link can carry: a long text, and pictures. Taken once, by the form it is for. */
import { nowAtDesk } from './clock.ts';

type Picture = { file: File; alt: string; caption: string };
type HandedOver = { fields: Record<string, string>; pictures: readonly Picture[]; told: readonly string[] };

/** Key of the link that leads to the form; it names no field. */
export const HANDED_OVER = 'handed-over';
let waiting: (HandedOver & { key: string }) | undefined;
let pictures: readonly Picture[] = [];

/** Opens a new story with it. */
export function handOver(given: HandedOver): void {
	const key = String(Date.now());
	waiting = { ...given, key };
	pictures = [];
	location.hash = `#/collections/stories/new?${HANDED_OVER}=${key}`;
}

/** Its fields, for the form that was opened with `key`; its pictures then wait for the form. */
export function takeFields(key: string | null): Record<string, string> {
	if (!waiting || waiting.key !== key) return {};
	const { fields, told } = waiting;
	pictures = waiting.pictures;
	waiting = undefined;
	if (told.length > 0) setTimeout(() => window.alert(told.join('\n')), 300);
	return { published: nowAtDesk(), ...fields };
}

export function takePictures(): readonly Picture[] {
	const taken = pictures;
	pictures = [];
	return taken;
}
