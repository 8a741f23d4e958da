/** What the desk would make of content files that are opened and saved as they are. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { entryFormat, yamlFormat } from '../../src/desk/entry-file.ts';
import { COLLECTION_NAMES } from '../../src/domain/schemas/collections.ts';
import { formOf } from '../../src/domain/schemas/form.ts';
import { SETTING_NAMES, SETTINGS, settingFile } from '../../src/domain/schemas/settings.ts';

/** Files of a content folder that came back as other bytes, and how many were looked at. */
export function savedUnchanged(folder: string): { looked: number; changed: string[] } {
	const entries = COLLECTION_NAMES.flatMap((name) =>
		globSync(`${folder}/${name}/**/*.md`).map((file) => ({ file, format: entryFormat(name) }))
	);
	const settings = SETTING_NAMES.map((name) => ({
		file: `${folder}/${settingFile(name)}`,
		format: yamlFormat(Object.keys(formOf(SETTINGS[name].schema).properties ?? {})),
	})).filter(({ file }) => existsSync(file));
	const all = [...entries, ...settings];
	const changed = all.filter(({ file, format: { fromFile, toFile } }) => {
		const text = readFileSync(file, 'utf8');
		// As a form holds it: a map that keeps no order.
		return toFile(Object.fromEntries(Object.entries(fromFile(text)).reverse())) !== text;
	});
	return { looked: all.length, changed: changed.map(({ file }) => file) };
}
