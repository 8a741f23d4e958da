/** 报道: stories, and the volumes of their lists. */
import { longDay } from '../../../platform/day.ts';
import { hasReal, realEntries } from '../../samples.ts';
import { hrefOf, isSample, type Story } from '../../schemas/entry.ts';
import { STORY_KINDS, STRANDS } from '../../schemas/vocabulary.ts';
import { villagesOf } from '../../stations/story-places.ts';
import { ADDRESS, storyListAddress } from '../addresses.ts';
import { COLUMNS, columnLink } from '../columns.ts';
import { kindOf, strandFacet } from '../kind-of-page.ts';
import { type StoryVolume, storyVolumes } from '../story-lists.ts';

export const STORIES_PAGES = {
	storyList: kindOf<StoryVolume>({
		section: 'stories',
		subjects: storyVolumes,
		address: ({ volume }) => volume.address,
		title: ({ list, label, volume, isNewest }) => {
			const title = {
				all: COLUMNS.stories.name,
				kind: label,
				strand: `“${label}”的报道`,
				station: `${label}的报道`,
			}[list.by];
			return isNewest ? title : `${title}（第${volume.number}辑）`;
		},
		description: ({ list, label }) => {
			if (list.by === 'all') return COLUMNS.stories.description;
			if (list.by === 'kind') return `${label}，按发布时间排列，新的在前`;
			if (list.by === 'strand') return `“${label}”：${STRANDS[list.key].note}方面的报道`;
			return `${label}的活动报道、工作动态和通知公告`;
		},
		// Older volumes repeat what the site maps list themselves.
		isListed: ({ volume, isNewest }) =>
			isNewest && (volume.address === ADDRESS.stories || hasReal(volume.items)),
		named: ({ list: { by }, volume, isNewest }) =>
			isNewest && (by === 'all' || (by === 'kind' && hasReal(volume.items))),
		lastmod: ({ volume }) => realEntries(volume.items)[0]?.data.published,
		passing: true,
	}),
	story: kindOf<Story>({
		section: 'stories',
		subjects: ({ shelves }) => shelves.stories,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data }) => data.summary,
		// The annex of 国办发〔2017〕47号 has a type of its own for policy readings.
		column: ({ data: { kind } }) => ({
			...COLUMNS.stories,
			name: STORY_KINDS[kind].label,
			type: kind === 'policy' ? '政策解读' : COLUMNS.stories.type,
		}),
		trail: ({ data: { kind } }) => [
			columnLink('stories'),
			{ label: STORY_KINDS[kind].label, address: storyListAddress({ by: 'kind', key: kind }) },
		],
		kind: '报道',
		facets: (story, holdings) => ({
			类别: strandFacet(story.data.strand),
			站点: villagesOf(holdings, story),
		}),
		note: ({ data: { kind, published } }) => `${STORY_KINDS[kind].label} ${longDay(published)}`,
		sample: isSample,
		lastmod: ({ data }) => data.published,
	}),
};
