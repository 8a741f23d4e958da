/**
 * What is remembered of each file of a rendered site, so that it need not be read again: where it leads, what it names,
 * what can be searched of it, and what is wrong with it by itself.
 */
import type { Issue } from '../../platform/issue.ts';
import { PHOTO_FOLDER, photoFilesIn } from '../../platform/photo.ts';
import { POSTER_FOLDER, posterFile, postersIn } from '../../platform/poster-file.ts';
import { type PageText, pageText } from '../../search/writer/page-text.ts';
import { addressOfFile } from '../../search/writer/search-files.ts';
import { parsePage } from '../checks/built-page.ts';
import { inspectPage } from '../checks/inspect.ts';
import { brokenLinks, idsOf, type LinkingPage, type LinkTargets, linksOf } from '../checks/links.ts';
import { privateChange, privateFile, privateWords } from '../checks/private-words.ts';

export type FileRecord = LinkingPage & {
	/** Absent for a file that is no page. */
	ids?: ReadonlySet<string>;
	/** What can be searched; nothing for a page that must not be found. */
	text?: PageText | undefined;
	/** Photo copies and posters that it names, as files of the site. */
	photos: readonly string[];
	posters: readonly string[];
	issues: readonly Issue[];
};

const TEXT = /\.(?:html|xml|json|txt)$/;

/** @param before gives the bytes of the file as it was found sound, if it was there */
export function fileRecord(file: string, bytes: Buffer, before: () => Buffer | undefined): FileRecord {
	const source = bytes.toString('utf8');
	const photos = TEXT.test(file) ? photoFilesIn(source).map((name) => kept(`${PHOTO_FOLDER}/${name}`)) : [];
	if (!file.endsWith('.html')) {
		const earlier = before();
		const issues = earlier ? privateChange(file, earlier, bytes) : privateFile(file, source);
		return { file, links: [], photos, posters: [], issues };
	}
	const page = parsePage(file, source);
	return {
		file,
		links: linksOf(page).links.map(kept),
		ids: new Set([...idsOf(page)].map(kept)),
		text: ownText(pageText(addressOfFile(file), page.document)),
		photos,
		posters: postersIn(source).map(posterPath),
		issues: [...inspectPage(page), ...privateWords([page])],
	};
}

/** A part of a text keeps all of it in memory; this keeps itself alone. */
const alone = (text: string): string => Buffer.from(text).toString();
const ownText = (text: PageText | undefined): PageText | undefined =>
	text && JSON.parse(JSON.stringify(text));

/** One string for all pages that say the same: most links and names stand on many. */
function kept(text: string): string {
	const known = texts.get(text);
	if (known !== undefined) return known;
	const own = alone(text);
	// Whoever has one already keeps it.
	if (texts.size > MOST_TEXTS) texts.clear();
	texts.set(own, own);
	return own;
}
const texts = new Map<string, string>();
/** Several times what a site of ten thousand stories links and names: a process that lives for months sees far more. */
const MOST_TEXTS = 500_000;

const posterPath = (name: string): string => `${POSTER_FOLDER}/${posterFile(name)}`;

/** How many files have each of some things. */
class Counts {
	readonly #counts = new Map<string, number>();

	add(things: Iterable<string>, by: 1 | -1): void {
		for (const thing of things) {
			const count = (this.#counts.get(thing) ?? 0) + by;
			if (count === 0) this.#counts.delete(thing);
			else this.#counts.set(thing, count);
		}
	}

	has = (thing: string): boolean => this.#counts.has(thing);
	all = (): Iterable<string> => this.#counts.keys();
}

/** The records of a site, and what all of them together name and link: kept up with each change, whatever the site's size. */
export class FileRecords {
	readonly #records = new Map<string, FileRecord>();
	readonly #links = new Counts();
	readonly #faulty = new Set<string>();
	readonly photos = new Counts();
	readonly posters = new Counts();

	get = (file: string): FileRecord | undefined => this.#records.get(file);
	all = (): Iterable<FileRecord> => this.#records.values();

	/** What is worth saying of the site as it stands. */
	issues(): Issue[] {
		return [...this.#faulty].flatMap((file) => this.get(file)!.issues);
	}

	/** Answers the records that stood there before, and how to take the change back. */
	change(
		fresh: readonly FileRecord[],
		removed: readonly string[]
	): { before: FileRecord[]; takeBack: () => void } {
		const before = [...removed, ...fresh.map(({ file }) => file)].flatMap((file) => this.get(file) ?? []);
		for (const { file } of before) this.#remove(file);
		for (const record of fresh) this.#add(record);
		return {
			before,
			takeBack: () => {
				for (const { file } of fresh) this.#remove(file);
				for (const record of before) this.#add(record);
			},
		};
	}

	#add(record: FileRecord): void {
		this.#records.set(record.file, record);
		if (record.issues.length > 0) this.#faulty.add(record.file);
		this.#count(record, 1);
	}

	#remove(file: string): void {
		this.#count(this.#records.get(file)!, -1);
		this.#records.delete(file);
		this.#faulty.delete(file);
	}

	#count({ links, photos, posters }: FileRecord, by: 1 | -1): void {
		this.#links.add(links, by);
		this.photos.add(photos, by);
		this.posters.add(posters, by);
	}

	/**
	 * Links of the site that lead nowhere. Pages that are new are looked at, and the others where something that could be
	 * linked is gone.
	 * @param stands whether a file stands in the site that is not rendered
	 */
	lostLinks(
		fresh: readonly FileRecord[],
		isGone: boolean,
		{ stands, base }: { stands: (file: string) => boolean; base: string }
	): Issue[] {
		const targets: LinkTargets = {
			files: { has: (file) => this.#records.has(file) || this.posters.has(file) || stands(file) },
			ids: { get: (file) => this.get(file)?.ids },
		};
		const lost = new Set(
			isGone
				? [...this.#links.all()].filter(
						// Within a page it is the page itself that changed.
						(link) =>
							!link.startsWith('#') && brokenLinks({ file: '', links: [link] }, targets, base).length > 0
					)
				: []
		);
		const isNew = new Set(fresh);
		const old = lost.size === 0 ? [] : [...this.all()].filter((record) => !isNew.has(record));
		const leading = old.filter(({ links }) => links.some((link) => lost.has(link)));
		return [...fresh, ...leading].flatMap((record) => brokenLinks(record, targets, base));
	}
}

/** Whether something that could be linked was in `before` and is not in `after`. */
export const isLess = (before: FileRecord, after: FileRecord | undefined): boolean =>
	after === undefined || [...(before.ids ?? [])].some((id) => !after.ids?.has(id));
