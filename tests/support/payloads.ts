/** Texts by which an attacker would run a script, and entries that hold one in every field that takes a text. */
import { COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { type Form, formOf, leaves } from '../../src/domain/schemas/form.ts';

/** Each short enough for a title. All call `alert`. */
export const PAYLOADS = [
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script>',
	'<svg/onload=alert(1)>',
	'&lt;img src=x onerror=alert(1)&gt;',
	'"onmouseover=alert(1) autofocus="',
	"'><body onload=alert(1)>",
	'javascript:alert(1)',
	'[点](javascript:alert(1))',
	'<javascript:alert(1)>',
	'<template><img src=x onerror=alert(1)>',
	"{{constructor.constructor('alert(1)')()}}",
	'\\u003cscript\\u003ealert(1)',
] as const;

/** As far as a draft may hold it. */
export const BODY = [
	'[点这里](javascript:alert(1)) 和 [这里](<java\tscript:alert(1)>) 和 [那里](&#106;avascript:alert(1))',
	'![图](https://example.cn/x.jpg"onerror=alert(1)) 和 https://example.cn/"onmouseover=alert(1)',
	'`<script>alert(1)</script>` 和 &lt;script&gt;alert(1)&lt;/script&gt;',
	'## 小标题 {onclick=alert(1)}',
	'| 甲 | [乙](data:text/html,<script>alert(1)</script>) |',
].join('\n\n');

/** Name of the picture that every one of these entries shows. */
export const PICTURE = 'tu.jpg';

/** As far as it goes out to readers: the check before publishing refuses the links and pictures above. */
export const PUBLIC_BODY = [
	'`<script>alert(1)</script>` 和 &lt;script&gt;alert(1)&lt;/script&gt;',
	'## 小标题 {onclick=alert(1)}',
].join('\n\n');

/** Entries of the test's township that may be named. */
const TARGETS: Record<string, string> = {
	...{ stations: 'jia', teams: 'jia', menu: 'lifa', sessions: '2026-10-18-yi', clauses: '1.1' },
	...{
		documents: 'gongzuo-fangan',
		stories: '2026-10-19-yi',
		practices: 'dengxia',
		coverage: 'bao',
		requests: '1',
	},
};

type Field = Form & {
	properties?: Record<string, Field>;
	items?: Field;
	enum?: string[];
	calendar?: string;
	widget?: string;
	minimum?: number;
	maxLength?: number;
};

/**
 * An entry that its schema takes, made from `sound` data with a payload in every text that may hold one.
 * @param words what stands in texts with mark-up
 * @param by who writes it: answers to the check for private data may bear no other name
 */
export function saturated(
	collection: CollectionName,
	sound: Record<string, unknown>,
	words: string,
	by: string
): Record<string, unknown> {
	const { schema } = COLLECTIONS[collection];
	const form = formOf(schema) as Field;
	let number = COLLECTION_TURN[collection] ?? 0;
	const next = (most = 200) => {
		const fitting = PAYLOADS.filter(({ length }) => length <= most);
		number += 1;
		return fitting[number % fitting.length];
	};
	const fill = (field: Field): unknown => {
		if (field.relation) return TARGETS[field.relation];
		if (field.widget === 'image') return PICTURE;
		if (field.widget === 'markdown') return words;
		if (field.widget === 'answers') return [{ words: next(), by, reason: next() }];
		if (field.properties)
			return Object.fromEntries(Object.entries(field.properties).map(([key, one]) => [key, fill(one)]));
		if (field.items) return [fill(field.items)].filter((one) => one !== undefined);
		if (field.enum) return field.enum[0];
		if (field.calendar) return field.calendar === 'day' ? '2026-11-01' : '2026-11-01 09:00';
		if (field.type === 'integer' || field.type === 'number') return Math.max(1, field.minimum ?? 1);
		return field.type === 'string' ? next(field.maxLength) : undefined;
	};
	const own = Object.entries(sound).filter(([key]) => !takesText(form.properties?.[key] ?? {}));
	let data = { ...(fill(form) as Record<string, unknown>), ...Object.fromEntries(own) };
	// What the schema refuses in a field is taken from the sound entry, or left out.
	for (let round = 0; round < 20; round += 1) {
		const result = schema.safeParse(JSON.parse(JSON.stringify(data)));
		if (result.success) return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
		for (const { path } of result.error.issues) {
			const key = String(path[0]);
			const { [key]: _, ...rest } = data;
			data =
				key in sound && JSON.stringify(sound[key]) !== JSON.stringify(data[key])
					? { ...rest, [key]: sound[key] }
					: rest;
		}
	}
	throw new Error(
		`no payload fits into ${collection}: ${JSON.stringify(schema.safeParse(data).error?.issues)}`
	);
}

const takesText = ({ type, enum: terms, calendar, relation }: Field): boolean =>
	type === 'object' || type === 'array' || (type === 'string' && !terms && !calendar && !relation);

/** Where payloads stand in an entry. */
export const poisoned = (collection: CollectionName, data: object): string[] =>
	leaves(formOf(COLLECTIONS[collection].schema), data)
		.filter(({ text }) => (PAYLOADS as readonly string[]).includes(text))
		.map(({ path }) => path.join('.'));

// So that kinds begin with different payloads.
const COLLECTION_TURN: Partial<Record<CollectionName, number>> = Object.fromEntries(
	Object.keys(COLLECTIONS).map((name, at) => [name, at * 2])
);
