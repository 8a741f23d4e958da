/** What the work in a form is called, from its own words; a setting by its name. */
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import { SETTING_NAMES, SETTINGS } from '../../domain/schemas/settings.ts';
import { entryFormat } from '../entry-file.ts';
import type { UnsavedWork } from './unsaved-work.ts';

export function titleOfWork({
	place: [, collection, slug],
	raw,
}: Pick<UnsavedWork, 'place' | 'raw'>): string {
	const kind = COLLECTION_NAMES.find((name) => name === collection);
	if (kind) return String(entryFormat(kind).fromFile(raw)['deskTitle']);
	const setting = SETTING_NAMES.find((name) => name === slug);
	return setting ? SETTINGS[setting].label : slug;
}
