/** A content folder, read, checked and with its photos taken in: all that the site, the checks and the desk need. */
import { join } from 'node:path';

import type { Facts } from '../domain/check/facts.ts';
import { placed } from '../domain/check/issue.ts';
import { gatherHoldings } from '../domain/holdings.ts';
import type { DocumentText } from '../domain/plan/document-text.ts';
import type { Emergency } from '../domain/schemas/emergency.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import type { Site } from '../domain/schemas/site.ts';
import { missingFromPapers } from '../media/papers/missing.ts';
import type { CopyQuality } from '../media/photos/copies.ts';
import { createPhotoIntake, type PhotoIntake } from '../media/photos/intake.ts';
import { undrawable } from '../media/posters/glyphs.ts';
import type { Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { illegible, PHOTO_FOLDER, type Photo } from '../platform/photo.ts';
import { type CheckedContent, checkContent } from './check.ts';
import { readContent } from './read.ts';

/** Everything read from a content folder; `site` is absent only when its file is missing or refused. */
export type OpenedContent = {
	site: Site | undefined;
	/** 紧急提示, running or over. */
	emergency: Emergency | undefined;
	entries: Entry[];
	/** Text of each official document, by id. */
	texts: Map<string, DocumentText>;
	/** Text below the front matter, by file. */
	bodies: Map<string, string>;
	/** Photos by path from the content folder; a refused file is absent and named in `issues`. */
	photos: Map<string, Photo>;
	issues: Issue[];
	/** What is shown although the desk would not have let it out. */
	reminders: Issue[];
	/** What the checks of a single draft must know of all this. */
	facts: Facts;
};

/**
 * Reads and checks a folder.
 * @param folder absolute path of the content folder
 * @param cache absolute path of a folder that keeps photo copies between runs
 * @param now Beijing time, for rules that depend on the date
 * @param measure which copies of photos are made
 */
export async function openContent({
	folder,
	cache,
	now,
	measure = 'whole',
}: {
	folder: string;
	cache: string;
	now: Moment;
	measure?: CopyQuality;
}): Promise<OpenedContent> {
	const content = readContent(folder);
	const { texts, pictures, facts, issues, reminders } = checkContent(content, now);
	const { photos, told } = await takePhotos(
		pictures,
		folder,
		createPhotoIntake({ folder: join(cache, PHOTO_FOLDER), measure })
	);
	const bodies = new Map(content.readings.map(({ file, body }) => [file, body]));
	const { site, emergency, entries } = content;
	// Posters say what entries say together, which only whole content can tell.
	const isWhole = site !== undefined && issues.every(({ level }) => level !== 'error');
	const whole = isWhole ? gatherHoldings({ site, now, entries, texts, samples: true }) : undefined;
	const boxed = whole ? [...undrawable(whole), ...missingFromPapers(whole)] : [];
	return {
		site,
		emergency,
		entries,
		texts,
		bodies,
		photos,
		facts,
		reminders,
		issues: [...issues, ...boxed, ...told],
	};
}

/** A photo that cannot be used is named and left out, one that cannot be read is named; the rest of the site goes on. */
async function takePhotos(uses: CheckedContent['pictures'], folder: string, intake: PhotoIntake) {
	const firstUse = new Map(uses.toReversed().map((use) => [use.picture, use]));
	const answers = await Promise.all(
		[...firstUse.values()].map(async (use) => ({ ...use, taken: await intake.take(join(folder, use.file)) }))
	);
	const photos = new Map<string, Photo>();
	const told: Issue[] = [];
	// In the order of the content, whichever was ready first: two runs say the same.
	for (const { picture, taken, ...use } of answers) {
		const tell = (found: Pick<Issue, 'code' | 'message'>) => {
			const issue = placed(use.reading, { ...use, ...found }, 'warning');
			told.push({ ...issue, field: `${issue.field}（${picture}）` });
		};
		if ('refusal' in taken) {
			tell(taken.refusal);
			continue;
		}
		photos.set(picture, taken.photo);
		const message = illegible(taken.photo);
		if (message) tell({ code: 'photo-illegible', message });
	}
	return { photos, told };
}
