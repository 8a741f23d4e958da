/**
 * Reads a content folder: every file once, every fault of every file in one run.
 * Nothing here knows Astro; the site, the checks and the office server all read content through this door.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Placing, placed } from '../domain/check/issue.ts';
import { entryForm, entrySchema } from '../domain/schemas/collection-form.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import type { Emergency } from '../domain/schemas/emergency.ts';
import { withoutEmpty } from '../domain/schemas/empty-fields.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import type { Lexicon } from '../domain/schemas/lexicon.ts';
import { SETTINGS_COLLECTION } from '../domain/schemas/settings.ts';
import type { Site } from '../domain/schemas/site.ts';
import { type FieldIssue, schemaIssues } from '../domain/schemas/wording.ts';
import { parseFrontmatter, parseYamlFile } from '../platform/frontmatter.ts';
import type { Issue } from '../platform/issue.ts';
import { decode } from './decode.ts';
import { EMERGENCY_FILE, LEXICON_FILE, listContent, SITE_FILE, type SourceFile } from './folder.ts';

/** A file whose YAML could be read, whether or not its schema took it. */
export type ParsedFile = Placing & {
	collection: CollectionName | typeof SETTINGS_COLLECTION;
	id: string;
	data: unknown;
	body: string;
	/** What the schema said to it. */
	refused: FieldIssue[];
};

/** A content folder as read: what parsed, and what did not. */
export type Content = {
	site: Site | undefined;
	/** 用词表; without words when its file is missing or refused. */
	lexicon: Lexicon;
	/** 紧急提示, running or over; absent when its file is missing or refused. */
	emergency: Emergency | undefined;
	entries: Entry[];
	/** For checks of texts and references, which find faults in refused files as well. */
	readings: ParsedFile[];
	/** Every file that is an entry by its place and name, readable or not. */
	sources: readonly SourceFile[];
	/** Every file of the folder, relative, forward slashes. */
	files: ReadonlySet<string>;
	issues: Issue[];
};

/** Reads `folder`, an absolute path. Never throws for what an editor can write; faults come back as issues. */
export function readContent(folder: string): Content {
	const content: Content = {
		...{ site: undefined, lexicon: { words: [] }, emergency: undefined, entries: [], readings: [] },
		...listContent(folder),
	};
	const site = openSite(folder, content.issues);
	content.site = site?.fields;
	if (site) content.readings.push(site.reading);
	content.lexicon = readOptional<Lexicon>(folder, 'lexicon', content.issues) ?? content.lexicon;
	content.emergency = readOptional<Emergency>(folder, 'emergency', content.issues);
	for (const source of content.sources) readEntry(folder, source, content);
	return content;
}

/** Reads site.yml of `folder` alone; nothing when it is missing or refused. Faults are added to `issues`. */
export function readSite(folder: string, issues: Issue[]): Site | undefined {
	const site = openSite(folder, issues);
	issues.push(...(site?.reading.refused ?? []).map((one) => placed(site!.reading, one, 'error')));
	return site?.fields;
}

function openSite(folder: string, issues: Issue[]): Judged<Site> | undefined {
	if (!existsSync(join(folder, SITE_FILE))) {
		const message = `缺少网站资料文件 ${SITE_FILE}，请照 docs/editing-files.md 建一个`;
		issues.push({ code: 'site-missing', level: 'error', file: SITE_FILE, message });
		return undefined;
	}
	return open<Site>(folder, { collection: SETTINGS_COLLECTION, id: 'site', file: SITE_FILE }, issues);
}

/** A setting that a house may do without. */
function readOptional<Fields>(
	folder: string,
	id: 'lexicon' | 'emergency',
	issues: Issue[]
): Fields | undefined {
	const file = OPTIONAL[id];
	if (!existsSync(join(folder, file))) return undefined;
	const setting = open<Fields>(folder, { collection: SETTINGS_COLLECTION, id, file }, issues);
	issues.push(...(setting?.reading.refused ?? []).map((one) => placed(setting!.reading, one, 'error')));
	return setting?.fields;
}

const OPTIONAL = { lexicon: LEXICON_FILE, emergency: EMERGENCY_FILE };

function readEntry(folder: string, source: SourceFile, content: Content): void {
	const opened = open<Entry['data']>(folder, source, content.issues);
	if (!opened) return;
	const { fields, reading } = opened;
	const { bodyLine, lineOf, body } = reading;
	content.readings.push(reading);
	if (COLLECTIONS[source.collection].body === 'none' && body.trim() !== '')
		content.issues.push({
			code: 'body-unread',
			level: 'error',
			file: source.file,
			line: bodyLine,
			field: '正文',
			message: '这类条目没有正文，--- 下面的文字不会显示，请把它写进上面的项目里',
		});
	if (fields !== undefined) content.entries.push({ ...source, data: fields, bodyLine, lineOf });
}

/** A file with what its schema made of it; `fields` is absent when it was refused. */
type Judged<Fields> = { reading: ParsedFile; fields: Fields | undefined };

function open<Fields>(
	folder: string,
	source: Pick<ParsedFile, 'collection' | 'id' | 'file'>,
	issues: Issue[]
): Judged<Fields> | undefined {
	const { file } = source;
	const decoded = decode(readFileSync(join(folder, file)));
	if ('code' in decoded) {
		issues.push({ level: 'error', file, ...decoded });
		return undefined;
	}
	const parse = source.collection === SETTINGS_COLLECTION ? parseYamlFile : parseFrontmatter;
	const read = parse(decoded.text);
	if ('faults' in read) {
		issues.push(...read.faults.map((fault): Issue => ({ level: 'error', file, ...fault })));
		return undefined;
	}
	const form = entryForm(source);
	const data = withoutEmpty(read.parsed.data);
	const result = (entrySchema(source) as z.ZodType<Fields>).safeParse(data, { reportInput: true });
	const refused = result.success ? [] : schemaIssues(result.error, form);
	return { reading: { ...source, form, ...read.parsed, data, refused }, fields: result.data };
}
