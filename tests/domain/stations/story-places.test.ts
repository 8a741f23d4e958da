import { expect, test } from 'vitest';
import { storyVolumes } from '../../../src/domain/pages/story-lists.ts';
import { publicity } from '../../../src/domain/plan/publicity.ts';
import { storiesOf } from '../../../src/domain/stations/story-places.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

test('a story that names only the session it reports is one of the station where that was held', () => {
	const story = entry('stories', '2026-11-21-yuanba', { sessions: ['2026-11-20-yuanba'] });
	const elsewhere = entry('stories', '2026-11-22-bieren');
	const all = holdingsOf([entry('sessions', '2026-11-20-yuanba'), story, elsewhere]);
	expect(storiesOf(all, 'qingzhu')).toEqual([story]);
	expect(publicity(all, 'qingzhu', '2026').stories).toEqual([story]);
	const list = storyVolumes(all).find(({ label }) => label === '青竹村');
	expect(list?.volume.items).toEqual([story]);
});
