/** An entry that is a place on a page has no name that the page has already: two of a name stop the whole site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FRAME_IDS, isReservedId } from '../../../src/domain/pages/reserved-ids.ts';
import type { CollectionName } from '../../../src/domain/schemas/collections.ts';
import { ELDER_ID } from '../../../src/ui/display-boot.ts';

const FRAME = 'src/features/frame';
const framed = readdirSync(FRAME).flatMap((file) =>
	[...readFileSync(join(FRAME, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
);
const SHARING: CollectionName[] = ['teams', 'coverage', 'requests'];

test('the frame of a page is seen to have names', () => expect(framed).toContain('main'));

test.each([...new Set([...framed, ...FRAME_IDS, ELDER_ID, 'h-1', 'fn-1', 'fnref-1'])])(
	'%s is a name of every page',
	(id) => {
		expect(SHARING.filter((collection) => !isReservedId({ collection, id }))).toEqual([]);
	}
);

test.each(['elders', 'the-elder', 'mains', 'h', 'fn', '1', 'jia'])('%s is free', (id) => {
	expect(SHARING.filter((collection) => isReservedId({ collection, id }))).toEqual([]);
});

test('an entry that has a page of its own may be called as a part of a page is', () => {
	expect(isReservedId({ collection: 'stories', id: 'elder' })).toBe(false);
	expect(isReservedId({ collection: 'menu', id: 'elder' })).toBe(false);
});
