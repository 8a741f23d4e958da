/**
 * Reads a content folder: every file once, every fault of every file in one run.
 * Nothing here knows Astro; the site, the checks and the office server all read content through this door.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { collectionForm } from '../domain/schemas/collection-form.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { withoutEmpty } from '../domain/schemas/empty-fields.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import { fieldLabel, formOf } from '../domain/schemas/form.ts';
import { type Lexicon, lexiconSchema } from '../domain/schemas/lexicon.ts';
import type { CheckedFile } from '../domain/schemas/references.ts';
import { type Site, siteSchema } from '../domain/schemas/site.ts';
import { schemaIssues } from '../domain/schemas/wording.ts';
import { type Parsed, parseFrontmatter, parseYamlFile } from '../platform/frontmatter.ts';
import type { Issue } from '../platform/issue.ts';
import { decode } from './decode.ts';
import { LEXICON_FILE, listContent, SITE_FILE, type SourceFile } from './folder.ts';

/** A file whose YAML could be read, whether or not its schema took it; `collection` is absent for site.yml. */
export type ParsedFile = CheckedFile & { collection?: CollectionName; body: string; bodyLine: number };

/** A content folder as read: what parsed, and what did not. */
export type Content = {
	site: Site | undefined;
	/** 用词表; without words when its file is missing or refused. */
	lexicon: Lexicon;
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
	const empty = { site: undefined, lexicon: { words: [] }, entries: [], readings: [] };
	const content: Content = { ...empty, ...listContent(folder) };
	content.site = readSite(folder, content.issues, content.readings);
	content.lexicon = readLexicon(folder, content.issues) ?? content.lexicon;
	for (const source of content.sources) readEntry(folder, source, content);
	return content;
}

const SITE_FORM = formOf(siteSchema);

/** Reads site.yml of `folder` alone; nothing when it is missing or refused. Faults are added to `issues`. */
export function readSite(folder: string, issues: Issue[], readings: ParsedFile[] = []): Site | undefined {
	if (!existsSync(join(folder, SITE_FILE))) {
		const message = `缺少网站资料文件 ${SITE_FILE}，请照 docs/editing-files.md 建一个`;
		issues.push({ code: 'site-missing', level: 'error', file: SITE_FILE, message });
		return undefined;
	}
	const parsed = open(folder, SITE_FILE, parseYamlFile, issues);
	if (!parsed) return undefined;
	const reading = { file: SITE_FILE, form: SITE_FORM, ...parsed, data: withoutEmpty(parsed.data) };
	readings.push(reading);
	return check(reading, siteSchema, issues);
}

const LEXICON_FORM = formOf(lexiconSchema);

/** A house without a list of words has none that are wrong. */
function readLexicon(folder: string, issues: Issue[]): Lexicon | undefined {
	if (!existsSync(join(folder, LEXICON_FILE))) return undefined;
	const parsed = open(folder, LEXICON_FILE, parseYamlFile, issues);
	if (!parsed) return undefined;
	const data = withoutEmpty(parsed.data);
	return check({ file: LEXICON_FILE, form: LEXICON_FORM, ...parsed, data }, lexiconSchema, issues);
}

function readEntry(folder: string, { collection, id, file }: SourceFile, content: Content): void {
	const parsed = open(folder, file, parseFrontmatter, content.issues);
	if (!parsed) return;
	const data = withoutEmpty(parsed.data);
	const reading = { collection, file, form: collectionForm(collection), ...parsed, data };
	content.readings.push(reading);
	const { schema, body } = COLLECTIONS[collection];
	if (body === 'none' && parsed.body.trim() !== '')
		content.issues.push({
			code: 'body-unread',
			level: 'error',
			file,
			line: parsed.bodyLine,
			field: '正文',
			message: '这类条目没有正文，--- 下面的文字不会显示，请把它写进上面的项目里',
		});
	const fields = check(reading, schema as z.ZodType<Entry['data']>, content.issues);
	const { bodyLine, lineOf } = parsed;
	if (fields !== undefined) content.entries.push({ collection, id, file, data: fields, bodyLine, lineOf });
}

type Parse = (text: string) => ReturnType<typeof parseFrontmatter>;

function open(folder: string, file: string, parse: Parse, issues: Issue[]): Parsed | undefined {
	const decoded = decode(readFileSync(join(folder, file)));
	if ('code' in decoded) {
		issues.push({ level: 'error', file, ...decoded });
		return undefined;
	}
	const result = parse(decoded.text);
	if ('parsed' in result) return result.parsed;
	issues.push(...result.faults.map((fault): Issue => ({ level: 'error', file, ...fault })));
	return undefined;
}

function check<Fields>(
	{ file, form, data, lineOf }: CheckedFile,
	schema: z.ZodType<Fields>,
	issues: Issue[]
) {
	const result = schema.safeParse(data, { reportInput: true });
	if (result.success) return result.data;
	for (const { code, path, message } of schemaIssues(result.error, form))
		issues.push({ code, level: 'error', file, line: lineOf(path), field: fieldLabel(form, path), message });
	return undefined;
}
