/**
 * The one library that pages ask. Takes over what the build has opened, else opens the content folder once, stops on errors,
 * and is the only place of the site that reads the environment and the clock. Where pages are rendered one at a time,
 * another stands in its place: publish/render/lent-library.ts.
 */
import { join, posix } from 'node:path';
import { forgeDeskOf } from './domain/desk/forge-desk.ts';
import { gatherHoldings } from './domain/holdings.ts';
import type { Library } from './domain/library.ts';
import { paperOf } from './domain/plan/paper.ts';
import { posterAlt, posterOf } from './domain/posters/poster.ts';
import { cachedPaper, PAPER_FOLDER } from './media/papers/cached.ts';
import { drawablePoster } from './media/posters/glyphs.ts';
import { keepPoster } from './media/posters/plan.ts';
import { reportText } from './platform/issue.ts';
import { POSTER_FOLDER } from './platform/poster-file.ts';
import { readHandover } from './reader/handover.ts';
import { openContent } from './reader/open.ts';
import { runOptions } from './reader/run-options.ts';

const {
	contentFolder,
	cacheFolder,
	handover,
	serveDeskSeparately,
	quickBuild,
	now,
	production,
	siteLocation,
} = runOptions();
const copyQuality = quickBuild ? 'small' : 'whole';
const { content: opened, earlierPages: published } = handover
	? readHandover(handover)
	: {
			content: await openContent({ folder: contentFolder, cache: cacheFolder, now, copyQuality }),
			earlierPages: [],
		};
const { site, emergency, entries, texts, bodies, photos, issues } = opened;
if (site === undefined || issues.some(({ severity }) => severity === 'error'))
	throw new Error(`内容有误，没有生成网站。\n${reportText(issues)}`);
if (issues.length > 0) console.warn(reportText(issues));

export const holdings = gatherHoldings({
	site: { ...site, ...siteLocation },
	emergency,
	now,
	entries,
	texts,
	samples: site.samples && !production,
});

const desk = site.forge && !serveDeskSeparately ? forgeDeskOf(site.forge, { ...opened, now }) : undefined;

export const earlierPages: Library['earlierPages'] = () => published;
export const forgeDesk: Library['forgeDesk'] = () => desk;
export const hasDesk: Library['hasDesk'] = () => !production || desk !== undefined;
export const bodyOf: Library['bodyOf'] = (entry) => bodies.get(entry.file) ?? '';
export const photoOf: Library['photoOf'] = (entry, src) =>
	photos.get(posix.join(posix.dirname(entry.file), src));

export const paperFor: Library['paperFor'] = async (document, format) => {
	const text = holdings.texts.get(document.id);
	return text && cachedPaper(join(cacheFolder, PAPER_FOLDER), paperOf(document.data, text), format);
};

export const posterFor: Library['posterFor'] = (subject, url) => {
	const poster = drawablePoster(posterOf(holdings, subject, holdings.site.origin ? url : undefined));
	return poster && { name: keepPoster(join(cacheFolder, POSTER_FOLDER), poster), alt: posterAlt(poster) };
};
