/** Drafts in which every text of a published entry became a payload. */
import { globSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { PEOPLE, type Person } from './office.ts';
import { save } from './office-story.ts';
import { BODY, PICTURE, poisoned, saturated } from './payloads.ts';
import { plain } from './pictures.ts';

/** A sound entry of each kind that the township of the tests has published. */
export function soundEntry(collection: CollectionName) {
	const [file] = globSync(`tests/fixtures/township/${collection}/**/*.md`).sort();
	const result = parseFrontmatter(readFileSync(file!, 'utf8'));
	if ('faults' in result) throw new Error(file);
	const slug = file!.slice(`tests/fixtures/township/${collection}/`.length, -'.md'.length);
	return { slug, path: `content/${collection}/${slug}.md`, ...result.parsed };
}

/** What `writer` is called. */
const AUTHOR = PEOPLE[0]!.title;

/**
 * Saves the entry with a payload in every text.
 * @param words texts with mark-up: that below, and those of fields; `without` leaves out fields that the site would never publish so, `asItIs` keeps
 * them as the sound entry has them
 */
export async function poison(
	writer: Person,
	collection: CollectionName,
	{ words = BODY, without = [] as readonly string[], asItIs = [] as readonly string[] } = {}
): Promise<{ slug: string; places: string[] }> {
	const { slug, path, data, body } = soundEntry(collection);
	const stored = (await writer.decap('getEntry', { path })).body['file'] as { id: string };
	const whole = Object.entries(saturated(collection, data, words, AUTHOR));
	const filled = Object.fromEntries(
		whole
			.filter(([key]) => !without.includes(key))
			.map(([key, value]) => [key, asItIs.includes(key) ? data[key] : value])
	);
	const places = poisoned(collection, filled);
	const kind = COLLECTIONS[collection].body;
	const below = kind === 'none' ? '' : kind === 'verbatim' ? body : `\n${words}\n`;
	const picture = await plain(400, 300, '#a32').jpeg().toBuffer();
	const text = `---\n${stringify(filled, { lineWidth: 0 })}---\n${below}`;
	const saved = await save(writer, {
		...{ collection, slug, path, text, base: stored.id },
		pictures: text.includes(PICTURE) ? { [PICTURE]: picture } : {},
	});
	if (saved.status !== 200) throw new Error(`${collection}: ${JSON.stringify(saved.body)}`);
	return { slug, places };
}
