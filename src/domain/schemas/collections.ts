/**
 * Every kind of entry the site keeps, declared once.
 * The reader of the content folder, the editing form, the checks, the references and the addresses all read this list.
 */
import type { z } from 'zod';
import type { Day } from '../../platform/day.ts';
import { coverageSchema } from './coverage.ts';
import { documentSchema } from './document.ts';
import { menuItemSchema } from './menu-item.ts';
import { pageSchema } from './page.ts';
import { practiceSchema } from './practice.ts';
import { requestSchema } from './request.ts';
import { sessionSchema } from './session.ts';
import { stationSchema } from './station.ts';
import { storySchema } from './story.ts';
import { teamSchema } from './team.ts';

/**
 * - `shape`: `file` is `<folder>/<id>.md`; `folder` is `<folder>/<id>/index.md` with its pictures beside it.
 * - `body`: what stands below the front matter: Markdown, the verbatim text of a document, or nothing.
 * - `href`: site address of an entry, without base path.
 */
export type Collection = {
	label: string;
	shape: 'file' | 'folder';
	body: 'markdown' | 'verbatim' | 'none';
	schema: z.ZodType;
	href: (id: string) => string;
};

export const COLLECTIONS = {
	documents: {
		label: '公文',
		shape: 'file',
		body: 'verbatim',
		schema: documentSchema,
		href: (id: string) => `/documents/${id}/`,
	},
	stations: {
		label: '实践站',
		shape: 'folder',
		body: 'markdown',
		schema: stationSchema,
		href: (id: string) => `/stations/${id}/`,
	},
	teams: {
		label: '志愿服务队伍',
		shape: 'file',
		body: 'markdown',
		schema: teamSchema,
		href: (id: string) => `/volunteer/#${id}`,
	},
	menu: {
		label: '菜单项',
		shape: 'file',
		body: 'markdown',
		schema: menuItemSchema,
		href: (id: string) => `/menu/${id}/`,
	},
	sessions: {
		label: '场次',
		shape: 'folder',
		body: 'markdown',
		schema: sessionSchema,
		href: (id: string) => `/schedule/${id}/`,
	},
	stories: {
		label: '稿件',
		shape: 'folder',
		body: 'markdown',
		schema: storySchema,
		href: (id: string) => `/stories/${id}/`,
	},
	practices: {
		label: '有效做法',
		shape: 'folder',
		body: 'none',
		schema: practiceSchema,
		href: (id: string) => `/press/${id}/`,
	},
	coverage: {
		label: '媒体报道',
		shape: 'file',
		body: 'none',
		schema: coverageSchema,
		href: (id: string) => `/press/coverage/#${id}`,
	},
	requests: {
		label: '点单与需求',
		shape: 'file',
		body: 'none',
		schema: requestSchema,
		href: (id: string) => `/requests/#${id}`,
	},
	pages: {
		label: '固定页面',
		shape: 'file',
		body: 'markdown',
		schema: pageSchema,
		href: (id: string) => `/${id}/`,
	},
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** What an editor entered for an entry, parsed. */
export type Fields<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/** One entry of a collection. */
export type Entry<Name extends CollectionName = CollectionName> = {
	collection: Name;
	/** Name in addresses and references: lower-case letters, digits, hyphens. */
	id: string;
	/** Path from the content folder, forward slashes, e.g. `stories/2026-11-03-x/index.md`. */
	file: string;
	data: Fields<Name>;
	/** The day of one date of a repeating session; absent on everything else. */
	occurrence?: Day;
	/** Line of the file on which the text below the front matter begins, from 1. */
	bodyLine: number;
	/** Line of the field at `path` in the file. */
	lineOf: (path: readonly PropertyKey[]) => number;
};
export type Document = Entry<'documents'>;
export type Station = Entry<'stations'>;
export type Team = Entry<'teams'>;
export type MenuItem = Entry<'menu'>;
export type Session = Entry<'sessions'>;
export type Story = Entry<'stories'>;
export type Practice = Entry<'practices'>;
export type Coverage = Entry<'coverage'>;
export type Request = Entry<'requests'>;
export type Page = Entry<'pages'>;

/** Site address of an entry, without base path; one date of a repeating session stands on the entry's page. */
export const hrefOf = ({
	collection,
	id,
	occurrence,
}: Pick<Entry, 'collection' | 'id' | 'occurrence'>): string =>
	COLLECTIONS[collection].href(id) + (occurrence === undefined ? '' : `#${occurrence}`);
