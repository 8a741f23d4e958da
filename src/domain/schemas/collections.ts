/**
 * Every kind of entry the site keeps, declared once.
 * The reader of the content folder, the editing form, the checks, the references and the addresses all read this list.
 */

import type { z } from 'zod';
import { coverageSchema } from './coverage.ts';
import { documentSchema } from './document.ts';
import { menuItemSchema } from './menu-item.ts';
import { pageSchema } from './page.ts';
import { practiceSchema } from './practice.ts';
import { programmeSchema } from './programme.ts';
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
	programmes: {
		label: '实践项目',
		shape: 'file',
		body: 'markdown',
		schema: programmeSchema,
		href: (id: string) => `/plan/programmes/${id}/`,
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
