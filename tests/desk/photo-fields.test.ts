/** The form of a photo is its schema: what is declared there is asked at the desk, and nothing has to be told twice. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entryFields } from '../../src/desk/fields.ts';
import { PhotoCard } from '../../src/desk/photos/PhotoCard.tsx';
import { count, day, line, refTo, richText } from '../../src/domain/schemas/field.ts';
import { formOf } from '../../src/domain/schemas/form.ts';
import { photoSchema } from '../../src/domain/schemas/photo.ts';
import { decapFields } from '../../src/platform/decap.ts';
import type { DecapField, FormSchema } from '../../src/platform/decap-field.ts';

/** The parts of a photo with one more field, as the control of a cover or of a list is told them. */
function partsWith(more: z.ZodRawShape): DecapField[][] {
	const photo = z.strictObject({ ...photoSchema.shape, ...more });
	const story = z.strictObject({
		cover: photo.optional().meta({ title: '题图' }),
		photos: z.array(photo).meta({ title: '照片' }),
	});
	return decapFields(formOf(story) as FormSchema, () => undefined).map(({ parts = [] }) => parts);
}

const cardOf = (parts: readonly DecapField[], photo: object = {}) =>
	renderToStaticMarkup(
		createElement(PhotoCard, {
			photo: { src: 'a.jpg', ...photo },
			...{ parts, url: 'a.jpg', name: '照片 1', change: () => {}, remove: () => {} },
		})
	);
const labels = (html: string) => [...html.matchAll(/<label[^>]*>([^<]*)/g)].map(([, words]) => words);

test('the card of a photo asks for every field of its schema, in its order', () => {
	const { src: _, ...asked } = formOf(photoSchema).properties!;
	const titles = Object.values(asked).map(({ title }) => title);
	for (const name of ['cover', 'photos']) {
		const { parts } = entryFields('stories').find((field) => field.name === name)!;
		expect(labels(cardOf(parts as DecapField[]))).toEqual(titles);
	}
});

test.each<[string, z.ZodType, unknown, RegExp]>([
	['a line', line(2, 40).optional(), '松林村', /<input[^>]*value="松林村"/],
	['a sentence', line(2, 300).optional(), '在院坝里', /<textarea[^>]*>在院坝里<\/textarea>/],
	['a day', day().optional(), '2026-11-03', /<input[^>]*value="2026年11月3日"/],
	['a number', count().optional(), 12, /<input[^>]*type="number"[^>]*value="12"/],
	['a box to tick', z.boolean().default(false), true, /<input[^>]*type="checkbox"[^>]*checked/],
])('%s that the schema of a photo gains is asked at the desk by itself', (_, schema, value, control) => {
	for (const parts of partsWith({ extra: schema.meta({ title: '新的一项' }) })) {
		const html = cardOf(parts, { extra: value });
		expect(labels(html).at(-1)).toBe('新的一项');
		expect(html).toMatch(control);
	}
});

test('a choice that is not made yet is none: nothing is taken for granted of who is seen', () => {
	const [parts] = partsWith({});
	expect(cardOf(parts!)).toMatch(/<option value="" selected[^>]*>（没有选）/);
	expect(cardOf(parts!, { consent: 'spoken' })).toMatch(/<option value="spoken" selected/);
});

describe('a field that the card cannot draw stops the build', () => {
	test.each([
		['rich text', richText().meta({ title: '说明' })],
		['another entry', refTo('stations').meta({ title: '站' })],
	])('%s', (_, schema) => {
		expect(() => partsWith({ extra: schema })).toThrow('cover.extra asks a photo for the control');
	});
});
