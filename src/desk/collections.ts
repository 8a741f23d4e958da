/** Every kind of entry as a Decap collection: what it is called, where it lies, how its list is ordered. */
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import type { Forge } from '../domain/schemas/forge.ts';
import {
	FORM_SETTINGS,
	SETTINGS,
	SETTINGS_COLLECTION,
	SETTINGS_LABEL,
	settingFile,
} from '../domain/schemas/settings.ts';
import { MENU_STATES, REQUEST_STATES, SESSION_STATES, STORY_KINDS } from '../domain/schemas/vocabulary.ts';
import { type DeskField, entryFields, settingFields } from './fields.ts';
import { forgeBackend } from './forge/forge.ts';

type Sortable = { field: string; label?: string; default_sort?: 'asc' | 'desc' };
type View = { label: string; field: string; pattern?: string | boolean };
type Terms = Record<string, { label: string }>;

/** What only an editor's list needs to know of a kind. */
type List = { identifier: string; sort: Sortable[]; filters?: View[]; groups?: View[] };

const byTerm = (field: string, terms: Terms): View[] =>
	Object.entries(terms).map(([key, { label }]) => ({ label, field, pattern: `^${key}$` }));
const newest = (field: string, label: string): Sortable[] => [
	{ field, label, default_sort: 'desc' },
	{ field: 'deskTitle', label: '标题' },
];
const named: Sortable[] = [{ field: 'deskTitle', label: '标题', default_sort: 'asc' }];

const LISTS: Record<CollectionName, List> = {
	stories: {
		identifier: 'title',
		sort: newest('published', '发布时间'),
		filters: [...byTerm('kind', STORY_KINDS), { label: '示例', field: 'sample', pattern: true }],
		groups: [{ label: '月份', field: 'published', pattern: '^\\d{4}-\\d{2}' }],
	},
	sessions: {
		identifier: 'station',
		sort: newest('start', '开始时间'),
		filters: byTerm('state', SESSION_STATES),
		groups: [
			{ label: '月份', field: 'start', pattern: '^\\d{4}-\\d{2}' },
			{ label: '实践站', field: 'station' },
		],
	},
	menu: { identifier: 'title', sort: named, filters: byTerm('state', MENU_STATES) },
	requests: {
		identifier: 'number',
		sort: newest('acceptedOn', '接单日期'),
		filters: byTerm('state', REQUEST_STATES),
	},
	practices: { identifier: 'title', sort: newest('published', '发布时间') },
	coverage: { identifier: 'title', sort: newest('date', '刊发日期') },
	programmes: { identifier: 'title', sort: named },
	stations: { identifier: 'title', sort: [{ field: 'order', label: '次序', default_sort: 'asc' }] },
	teams: { identifier: 'title', sort: named },
	documents: { identifier: 'title', sort: newest('dateSigned', '成文日期') },
	pages: { identifier: 'title', sort: named },
};

/** In the order of an editor's day, not of the schemas. */
const DESK_ORDER = Object.keys(LISTS) as CollectionName[];
if (DESK_ORDER.length !== COLLECTION_NAMES.length) throw new Error('a collection has no list on the desk');

/** @param forge where the entries are kept, unless an office keeps them and signs the reviews */
function deskCollection(name: CollectionName, forge?: Forge) {
	const { label, shape } = COLLECTIONS[name];
	const { identifier, sort, filters, groups } = LISTS[name];
	return {
		name,
		label,
		label_singular: label,
		folder: `content/${name}`,
		create: true,
		delete: true,
		publish: true,
		extension: 'md',
		format: `${name}-entry`,
		slug: '{{fields.deskId}}',
		// Pictures lie beside the text; a kind without a folder has none.
		media_folder: '',
		public_folder: '',
		...(shape === 'folder' && { path: '{{slug}}/index' }),
		identifier_field: identifier,
		// The second part shows nothing; it makes the whole text of an entry searchable.
		summary: "{{deskTitle}}{{deskText | ternary('','')}}",
		sortable_fields: sort,
		...(filters && { view_filters: filters }),
		...(groups && { view_groups: groups }),
		// Decap knows no notes on Forgejo: one writes them beside the merge request.
		editor: { notes: forge?.kind !== 'forgejo', preview: true },
		fields: entryFields(name, !forge) as DeskField[],
	};
}

const settingsCollection = () => ({
	name: SETTINGS_COLLECTION,
	label: SETTINGS_LABEL,
	format: 'site-settings',
	editor: { preview: false },
	files: FORM_SETTINGS.map((name) => ({
		name,
		label: SETTINGS[name].label,
		file: `content/${settingFile(name)}`,
		fields: settingFields(name),
		editor: { preview: false },
	})),
});

/** @param forge where the entries are kept, unless an office keeps them */
export const deskConfig = (forge?: Forge) => ({
	load_config_file: false,
	backend: forge ? forgeBackend(forge) : { name: 'office', proxy_url: '/api/decap', branch: 'main' },
	publish_mode: 'editorial_workflow',
	locale: 'zh_Hans',
	show_preview_links: false,
	media_folder: 'content/media',
	public_folder: '',
	media_processing: { enabled: false },
	slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
	collections: [...DESK_ORDER.map((name) => deskCollection(name, forge)), settingsCollection()],
});
