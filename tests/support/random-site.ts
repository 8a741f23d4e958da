/**
 * Content folders at random: every kind of entry, every optional field of its schema, odd words, links of all forms,
 * days around the ends of months and years. What the check refuses is taken out again, as an editor would have to, so
 * that what is left must build, today and on any later day.
 */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { type Form, formOf } from '../../src/domain/schemas/form.ts';
import { FIXED_PAGES } from '../../src/domain/schemas/page.ts';
import { siteSchema } from '../../src/domain/schemas/site.ts';
import { AUDIENCES, STORY_KINDS, STRANDS } from '../../src/domain/schemas/vocabulary.ts';
import { addDays, addMonths, monthOf, weekdayIndex } from '../../src/platform/day.ts';

export type RandomSite = {
	/** Text of every file, by path from the content folder. */
	files: Record<string, string>;
	base: string;
	production: boolean;
	/** Moments to build it at, the earliest first; the check runs at the earliest. */
	moments: string[];
};

const ENDS = [
	'2025-12-31',
	'2026-01-01',
	'2026-02-28',
	'2026-03-01',
	'2026-11-30',
	'2026-12-01',
	'2026-12-31',
];
const days = fc.oneof(
	fc.constantFrom(...ENDS, '2027-01-01', '2027-12-31', '2028-02-29'),
	fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-06-01', count))
);
const moments = fc
	.tuple(days, fc.constantFrom('00:00', '08:30', '12:00', '19:05', '23:59'))
	.map(([day, clock]) => `${day} ${clock}`);

const ids = fc.oneof(
	fc.constantFrom(
		'a',
		'1',
		'x-1',
		'2026-11',
		'main',
		'page',
		'all',
		'order',
		'h-1',
		'station',
		'calendar',
		'404'
	),
	fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/)
);

const WORDS = [
	...[
		'院坝',
		'灯',
		'读书会',
		'村民',
		'“一桌饭”',
		'《乡音》',
		'（二）',
		'100%',
		'<b>',
		'&amp;',
		'A&B',
		"it's",
	],
	...[
		'"引号"',
		'#1',
		'*星*',
		'`码`',
		'[方括号]',
		'javascript:',
		'data:',
		'https://x.cn/a?b=c&d',
		'龘',
		'𬭩',
		'①',
		'～',
	],
	...['——', '\\', '{a}', '$&', '%E4', '😀', 'ＡＢ', '1.5小时', '2026年11月', '-', '：', '/', '|'],
];
const words = (min: number, max: number): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(
				{ weight: 3, arbitrary: fc.constantFrom('大家', '活动', '一起', '今天') },
				fc.constantFrom(...WORDS)
			),
			{
				minLength: 1,
				maxLength: 12,
			}
		)
		.map((some) => some.join('').padEnd(min, '好').slice(0, max).trim());

type Known = Partial<Record<CollectionName, readonly string[]>>;

/** Mostly one that is there. */
const named = (some: readonly string[]) =>
	fc.oneof(
		{ weight: 1, arbitrary: fc.constant('nobody') },
		{ weight: 9, arbitrary: fc.constantFrom('nobody', ...some) }
	);

/** Addresses of the site's own and of others, right and wrong. */
function links(known: Known): fc.Arbitrary<string> {
	const id = (name: CollectionName) => named(known[name] ?? []);
	const month = days.map(monthOf);
	const year = days.map((day) => day.slice(0, 4));
	const period = fc.oneof(
		month,
		year,
		year.map((one) => `${one}-Q4`)
	);
	const station = fc.oneof(fc.constant('all'), id('stations'));
	const own = fc.oneof(
		...COLLECTION_NAMES.map((name) => id(name).map((one) => COLLECTIONS[name].href(one))),
		id('stories').map((one) => `/stories/${one}/#h-活动`),
		fc.constantFrom(
			'#h-活动',
			'#main',
			'#none',
			'#fn-1',
			'/',
			'/menu/',
			'/plan/#1',
			'/plan/#1.1',
			'/documents/plan/#1'
		),
		fc.constantFrom(
			'/feed.xml',
			'/calendar.ics',
			'/data/menu.csv',
			'/search/?q=灯',
			'/sitemap/',
			'/stories/page/1/'
		),
		fc.constantFrom(
			'a.pdf',
			'?a=b',
			'/Menu/',
			'/menu',
			'/stories/./',
			'/photos/a.jpg',
			'/admin/',
			'//x.cn',
			'/404/'
		),
		month.map((one) => `/schedule/${one}/`),
		year.map((one) => `/schedule/calendar/${one}/`),
		fc.tuple(id('stations'), month).map(([one, then]) => `/stations/${one}/sheet/${then}/`),
		fc.tuple(station, period).map(([one, then]) => `/plan/ledger/${one}/${then}/`),
		fc.tuple(id('stations'), year).map(([one, then]) => `/plan/assessment/${one}/${then}/`),
		fc.constantFrom(...Object.keys(AUDIENCES)).map((one) => `/menu/audience/${one}/`),
		fc.constantFrom(...Object.keys(STRANDS)).map((one) => `/schedule/strand/${one}/`),
		fc.constantFrom(...Object.keys(STORY_KINDS)).map((one) => `/stories/kind/${one}/`),
		fc
			.tuple(fc.constantFrom('menu', 'schedule', 'stories'), id('stations'))
			.map(([list, one]) => `/${list}/station/${one}/`)
	);
	const others = fc.constantFrom(
		'https://example.cn/a?b=c#d',
		'mailto:a@example.cn',
		'tel:010-55550100',
		'http://x.cn',
		'https:x.cn'
	);
	return fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: others });
}

function markdown(known: Known): fc.Arbitrary<string> {
	const text = words(1, 40);
	const linked = fc
		.tuple(text, links(known))
		.map(([label, url]) => `见[${label.replace(/[[\]\\]/g, '')}灯](${url})。`);
	const block = fc.oneof(
		{ weight: 3, arbitrary: text },
		{ weight: 3, arbitrary: linked },
		fc.constantFrom('## 活动', '### 1', '## 活动\n\n## 活动', '---', '> 话', '- 一\n- 二', '1. 一\n2. 二'),
		fc.constantFrom(
			'有注[^1]。\n\n[^1]: 注的话。',
			'有注[^a]，又有[^a]。\n\n[^a]: 话。',
			'| 一 | 二 |\n|---|---|\n| 三 | 四 |'
		),
		fc.constantFrom('```\n码\n```', '**粗**', '~~删~~', '- [x] 好', '活动\n===')
	);
	return fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
}

type Schema = Form & {
	enum?: string[];
	format?: string;
	pattern?: string;
	calendar?: string;
	required?: string[];
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
};

/** A value for a declared field; nothing for one that holds a picture, which would take long to be taken in. */
function drawn(schema: Schema, known: Known): fc.Arbitrary<unknown> | undefined {
	if (schema.widget === 'image') return undefined;
	if (schema.enum) return fc.constantFrom(...schema.enum);
	if (schema.relation)
		return named(
			schema.relation === 'clauses' ? ['1', '1.1'] : (known[schema.relation as CollectionName] ?? [])
		);
	if (schema.calendar) return schema.calendar === 'day' ? days : moments;
	if (schema.widget === 'markdown') return markdown(known).map((text) => text || '好');
	switch (schema.type) {
		case 'boolean':
			return fc.boolean();
		case 'integer':
			return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 300, 300) });
		case 'array': {
			const item = drawn(schema.items as Schema, known);
			return item && fc.uniqueArray(item, { maxLength: 3, selector: (one) => JSON.stringify(one) });
		}
		case 'object':
			return record(schema, known);
		default:
			return textOf(schema);
	}
}

function textOf({ format, pattern, minLength = 1, maxLength = 80 }: Schema): fc.Arbitrary<string> {
	if (format === 'email') return fc.constant('office@example.cn');
	if (format === 'uri')
		return fc.constantFrom(
			'https://example.cn/x',
			'https://example.cn/#/a?b=c&d="',
			'http://例子.cn/',
			'https:x.cn',
			'https://a@b.cn/'
		);
	return pattern ? fc.stringMatching(new RegExp(pattern)) : words(minLength, maxLength);
}

function record(schema: Schema, known: Known): fc.Arbitrary<Record<string, unknown>> | undefined {
	const fields: Record<string, fc.Arbitrary<unknown>> = {};
	for (const [key, inner] of Object.entries(schema.properties ?? {})) {
		const value = drawn(inner as Schema, known);
		if (value) fields[key] = value;
		else if (schema.required?.includes(key)) return undefined;
	}
	const required = (schema.required ?? []).filter((key) => key in fields);
	return fc.record(fields, { requiredKeys: required });
}

/** What an editor enters until the form takes it: a field that is refused is emptied, an entry that cannot be is given up. */
function accepted(schema: z.ZodType, data: Record<string, unknown>): Record<string, unknown> | undefined {
	const fields = { ...data };
	for (let turn = 0; turn < 12; turn++) {
		const { error } = schema.safeParse(fields);
		if (!error) return fields;
		const key = String(error.issues[0]!.path[0]);
		if (!(key in fields)) return undefined;
		delete fields[key];
	}
	return undefined;
}

/** Makes fields fit each other that are drawn one by one. */
function fitted(name: CollectionName, data: Record<string, unknown>, now: string): Record<string, unknown> {
	if (name === 'menu') {
		const strand = STRANDS[data['strand'] as keyof typeof STRANDS].label;
		return { ...data, code: strand + String(data['code']).slice(1) };
	}
	if (name === 'stories' || name === 'practices') delete data['reviews'];
	if (name === 'stories' && data['kind'] !== 'notice') delete data['expires'];
	if (name !== 'sessions') return data;
	const start = String(data['start']);
	const isOver = start.slice(0, 10) < now.slice(0, 10);
	const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekdayIndex(start.slice(0, 10))];
	const repeat = data['repeat'] && `FREQ=WEEKLY;BYDAY=${weekday};COUNT=3`;
	const { exceptions: _, end: __, outcome, ...rest } = data;
	return {
		...rest,
		...(repeat ? { repeat } : { repeat: undefined }),
		...(data['state'] === 'held' && { state: isOver && !repeat ? 'held' : 'confirmed' }),
		...(data['state'] === 'held' &&
			isOver &&
			!repeat && { outcome: outcome ?? { people: 3, volunteers: 1 } }),
	};
}

const PLAN = '# 方案\n\n一、活动。每月一次。\n\n（一）地点。在院坝。';

const counts: Partial<Record<CollectionName, fc.Arbitrary<number>>> = {
	stations: fc.integer({ min: 1, max: 3 }),
	documents: fc.integer({ min: 0, max: 1 }),
	pages: fc.integer({ min: 0, max: 1 }),
	// Now and then enough for a second volume.
	stories: fc.oneof(
		{ weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
		{ weight: 1, arbitrary: fc.constant(26) }
	),
};

const known: fc.Arbitrary<Known> = fc
	.record(
		Object.fromEntries(
			COLLECTION_NAMES.map((name) => [
				name,
				(counts[name] ?? fc.integer({ min: 0, max: 3 })).chain((count) =>
					fc.uniqueArray(ids, { minLength: count, maxLength: count })
				),
			])
		)
	)
	.map((all) => ({
		...all,
		documents: [...new Set(['plan', ...(all['documents'] as string[])])],
		pages: [...new Set([...Object.keys(FIXED_PAGES), ...(all['pages'] as string[])])],
	}));

const moment0 = fc
	.tuple(fc.constantFrom(...ENDS.slice(2)), fc.constantFrom('00:00', '10:00', '23:59'))
	.map((parts) => parts.join(' '));

export const randomSite: fc.Arbitrary<RandomSite> = fc.tuple(known, moment0).chain(([names, now]) => {
	const entry = (name: CollectionName, id: string) => {
		const { schema, body, shape } = COLLECTIONS[name];
		const text = body === 'markdown' ? markdown(names) : fc.constant(body === 'none' ? '' : PLAN);
		return fc.tuple(record(formOf(schema) as Schema, names)!, text).map(([data, below]) => {
			const isNeeded = id === 'plan' || id in FIXED_PAGES;
			const { draft: _, ...shown } = data;
			const fields = accepted(schema, fitted(name, { ...(isNeeded ? shown : data) }, now));
			const file = shape === 'folder' ? `${name}/${id}/index.md` : `${name}/${id}.md`;
			return fields ? [[file, `---\n${stringify(fields)}---\n\n${below}\n`] as const] : [];
		});
	};
	const entries = COLLECTION_NAMES.flatMap((name) => (names[name] ?? []).map((id) => entry(name, id)));
	// Settings of which a field that must be there was drawn wrong are drawn again.
	const site = record(formOf(siteSchema) as Schema, names)!
		.map(({ forge: _, origin: __, base: ___, ...rest }) => accepted(siteSchema, { ...rest, plan: 'plan' }))
		.filter((settings) => settings !== undefined)
		.map((settings) => stringify(settings));
	const later = fc.tuple(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 2, max: 40 }));
	return fc
		.tuple(fc.tuple(...entries), site, fc.constantFrom('/', '/mulu/', '/a/menu/'), fc.boolean(), later)
		.map(([parts, settings, base, production, [next, far]]) => ({
			files: { 'site.yml': settings, ...Object.fromEntries(parts.flat()) },
			base,
			production,
			moments: [now, `${addDays(now.slice(0, 10), next)} 00:01`, `${addMonths(monthOf(now), far)}-28 12:00`],
		}));
});
