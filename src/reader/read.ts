/**
 * Reads a content folder: every file once, every fault of every file in one run.
 * Nothing here knows Astro; the site, the checks and the office server all read content through this door.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Placing, placed } from '../domain/check/issue.ts';
import { entryForm, entrySchema } from '../domain/schemas/collection-form.ts';
import { COLLECTIONS } from '../domain/schemas/collections.ts';
import type { Emergency } from '../domain/schemas/emergency.ts';
import { withoutEmpty } from '../domain/schemas/empty-fields.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import { type FieldIssue, schemaIssues } from '../domain/schemas/field-issues.ts';
import type { Lexicon } from '../domain/schemas/lexicon.ts';
import {
	type ContentKind,
	SETTINGS_COLLECTION,
	type SettingName,
	settingFile,
} from '../domain/schemas/settings.ts';
import type { Site } from '../domain/schemas/site.ts';
import { type SiteThesaurus, thesaurusSchema } from '../domain/schemas/thesaurus.ts';
import { parseFrontmatter, parseYamlFile } from '../platform/frontmatter.ts';
import type { Issue } from '../platform/issue.ts';
import { decode } from './decode.ts';
import { listContent, SITE_FILE, type SourceFile } from './folder.ts';
import { ContentMemory } from './memory.ts';

/** A file whose YAML could be read, whether or not its schema took it. */
export type ParsedFile = Placing & {
	collection: ContentKind;
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
	/** 说法表; empty when its file is missing or refused. */
	thesaurus: SiteThesaurus;
	entries: Entry[];
	/** For checks of texts and references, which find faults in refused files as well. */
	readings: ParsedFile[];
	/** Every file that is an entry by its place and name, readable or not. */
	sources: readonly SourceFile[];
	/** Every file of the folder, relative, forward slashes. */
	files: ReadonlySet<string>;
	issues: Issue[];
};

/**
 * Reads `folder`, an absolute path. Never throws for what an editor can write; faults come back as issues.
 * @param memory of the same folder; without one, every file is read
 */
export function readContent(folder: string, memory = new ContentMemory()): Content {
	const content: Content = {
		...{ site: undefined, lexicon: { words: [] }, emergency: undefined },
		...{ thesaurus: thesaurusSchema.parse({}), entries: [], readings: [] },
		...listContent(folder, memory),
	};
	const site = openSite(folder, content.issues, memory);
	content.site = site?.fields;
	if (site) content.readings.push(site.reading);
	const setting = <Fields>(id: SettingName) => readSetting<Fields>(folder, id, content.issues, memory);
	content.lexicon = setting<Lexicon>('lexicon') ?? content.lexicon;
	content.thesaurus = setting<SiteThesaurus>('thesaurus') ?? content.thesaurus;
	content.emergency = setting<Emergency>('emergency');
	for (const source of content.sources) readEntry(folder, source, content, memory);
	content.entries = memory.list('entries', content.entries);
	return content;
}

/** Reads site.yml of `folder` alone; nothing when it is missing or refused. Faults are added to `issues`. */
export function readSite(folder: string, issues: Issue[]): Site | undefined {
	return fieldsOf(openSite(folder, issues, new ContentMemory()), issues);
}

function openSite(folder: string, issues: Issue[], memory: ContentMemory): Judged<Site> | undefined {
	if (!existsSync(join(folder, SITE_FILE))) {
		const message = `缺少网站资料文件 ${SITE_FILE}，请照 docs/editing-files.md 建一个`;
		issues.push({ code: 'site-missing', severity: 'error', file: SITE_FILE, message });
		return undefined;
	}
	const source = { collection: SETTINGS_COLLECTION, id: 'site', file: SITE_FILE } as const;
	return open<Site>(folder, source, issues, memory);
}

/** A setting that a township may leave out, as the list of wrong words. */
function readSetting<Fields>(
	folder: string,
	id: SettingName,
	issues: Issue[],
	memory: ContentMemory
): Fields | undefined {
	const file = settingFile(id);
	if (!existsSync(join(folder, file))) return undefined;
	const source = { collection: SETTINGS_COLLECTION, id, file } as const;
	return fieldsOf(open<Fields>(folder, source, issues, memory), issues);
}

/** What a setting says, or why it was refused, among `issues`. */
function fieldsOf<Fields>(setting: Judged<Fields> | undefined, issues: Issue[]): Fields | undefined {
	if (setting === undefined) return undefined;
	const { reading, fields } = setting;
	issues.push(...reading.refused.map((one) => placed(reading, one, 'error')));
	return fields;
}

function readEntry(folder: string, source: SourceFile, content: Content, memory: ContentMemory): void {
	const opened = open<Entry['data']>(folder, source, content.issues, memory);
	if (!opened) return;
	const { reading, entry } = opened;
	const { bodyLine, body } = reading;
	content.readings.push(reading);
	if (COLLECTIONS[source.collection].body === 'none' && body.trim() !== '')
		content.issues.push({
			code: 'body-unread',
			severity: 'error',
			file: source.file,
			line: bodyLine,
			field: '正文',
			message: '这类条目没有正文，--- 下面的文字不会显示，请把它写进上面的项目里',
		});
	if (entry !== undefined) content.entries.push(entry);
}

/** A file with what its schema made of it; `fields` and `entry` are absent when it was refused. */
type Judged<Fields> = { reading: ParsedFile; fields: Fields | undefined; entry?: Entry | undefined };
/** What a file held when it was read: all that was made of it, or why nothing was. */
type ReadFile<Fields> = { head: string; judged?: Judged<Fields>; issues: readonly Issue[] };
type Source = Pick<ParsedFile, 'collection' | 'id' | 'file'>;

function open<Fields>(
	folder: string,
	source: Source,
	issues: Issue[],
	memory: ContentMemory
): Judged<Fields> | undefined {
	const path = join(folder, source.file);
	const read = memory.ofFile<ReadFile<Fields>>(source.file, path, (before) =>
		withSameEntry(readSource(path, source), before)
	);
	issues.push(...read.issues);
	return read.judged;
}

function readSource<Fields>(path: string, source: Source): ReadFile<Fields> {
	const { file } = source;
	const decoded = decode(readFileSync(path));
	if ('code' in decoded) return { head: '', issues: [{ severity: 'error', file, ...decoded }] };
	const parse = source.collection === SETTINGS_COLLECTION ? parseYamlFile : parseFrontmatter;
	const read = parse(decoded.text);
	if ('faults' in read)
		return { head: '', issues: read.faults.map((fault): Issue => ({ severity: 'error', file, ...fault })) };
	const form = entryForm(source);
	const data = withoutEmpty(read.parsed.data);
	const result = (entrySchema(source) as z.ZodType<Fields>).safeParse(data, { reportInput: true });
	const refused = result.success ? [] : schemaIssues(result.error, form);
	const reading = { ...source, form, ...read.parsed, data, refused };
	const { body, bodyLine, lineOf } = reading;
	return {
		head: decoded.text.slice(0, decoded.text.length - body.length),
		issues: [],
		judged: {
			...{ reading, fields: result.data },
			...(result.success && { entry: { ...source, data: result.data, bodyLine, lineOf } as Entry }),
		},
	};
}

/** An entry of which only the text has changed is the entry that it was: what was made from its fields still stands. */
function withSameEntry<Fields>(
	read: ReadFile<Fields>,
	before: ReadFile<Fields> | undefined
): ReadFile<Fields> {
	const isSame = read.head !== '' && read.head === before?.head;
	if (!isSame || !read.judged || !before.judged?.entry) return read;
	return { ...read, judged: { ...read.judged, entry: before.judged.entry } };
}
