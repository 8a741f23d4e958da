/** The posters of what was written: a story, and a featured practice with its figures. */
import { longDay } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import type { Practice, Story } from '../schemas/entry.ts';
import { STORY_KINDS } from '../schemas/vocabulary.ts';
import { villagesOf } from '../stations/story-places.ts';
import type { PosterWords } from './poster-words.ts';
import { posterSeal } from './seal.ts';

export function storyPoster(holdings: Holdings, story: Story): PosterWords {
	const { data } = story;
	const villages = villagesOf(holdings, story).join('、');
	return {
		kind: STORY_KINDS[data.kind].label,
		title: data.title,
		seal: posterSeal(data.strand),
		facts: [
			{ label: '日期', words: longDay(data.published) },
			...(villages ? [{ label: data.kind === 'report' ? '地点' : '相关', words: villages }] : []),
			...(data.expires ? [{ label: '有效', words: `到${longDay(data.expires)}为止` }] : []),
		],
		words: data.summary,
		figures: [],
		how: [`网站“${holdings.site.shortName}”`],
		promise: '看全文和照片',
	};
}

/** As many figures as can be read on a phone. */
const FIGURES = 3;

export function practicePoster(holdings: Holdings, { data }: Practice): PosterWords {
	return {
		kind: '有效做法',
		title: data.title,
		seal: posterSeal(data.strand),
		facts: [],
		words: data.summary,
		figures: data.results.slice(0, FIGURES).map(({ figure, meaning, asOf }) => ({
			figure,
			meaning: `${meaning}（截至${longDay(asOf)}）`,
		})),
		how: [`网站“${holdings.site.shortName}”`],
		promise: '看做法、数字和照片',
	};
}
