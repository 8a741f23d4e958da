/** 返乡过年 as its page and the home page show it, as plain data. Pure: everything comes from the holdings and their date. */
import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS, clauseAddress, menuOfAudience } from '../../domain/pages/addresses.ts';
import { CATALOGUE } from '../../domain/pages/catalogue.ts';
import { clauseName } from '../../domain/plan/document-text.ts';
import { countedWords } from '../../domain/samples.ts';
import {
	type Entry,
	hrefOf,
	isSample,
	type MenuItem,
	type Session,
	type Story,
} from '../../domain/schemas/entry.ts';
import { homecomingOf, homecomingSessions, lastTimeHome } from '../../domain/sessions/homecoming.ts';
import { isOff } from '../../domain/sessions/session-time.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';
import { storiesOf } from '../../domain/stations/story-places.ts';
import { type Day, dayOf, longDay, weekday } from '../../platform/day.ts';
import { festivalsOf } from '../../platform/lunar.ts';

type Link = { label: string; address: string; sample: boolean };

export type HomecomingView = {
	/** 除夕, 春节, 元宵节: name, day in words and the day itself. */
	dates: readonly { name: string; words: string; day: Day }[];
	/** `腊月初一到元宵节排了3场：`, or what is said while nothing is on. */
	note: string;
	ahead: readonly Session[];
	past: readonly Session[];
	/** What those who come home ask, each with where the answer stands; a question that has none is not put. */
	questions: readonly { question: string; answer?: string; links: readonly Link[] }[];
	/** What is new since they were home last. */
	news: {
		since: string;
		counts: readonly string[];
		/** `village` where the title does not begin with it. */
		stories: readonly (Link & { village: string | undefined; day: Day })[];
	};
};

export function homecomingView(holdings: Holdings): HomecomingView {
	const { today } = holdings;
	const { eve, newYear, to } = homecomingOf(today);
	const sessions = homecomingSessions(holdings);
	const standing = sessions.filter(({ data }) => !isOff(data));
	return {
		dates: [eve, newYear, to].map((day) => ({
			name: festivalsOf(day)[0] ?? '',
			words: `${longDay(day)}（${weekday(day)}）`,
			day,
		})),
		note:
			standing.length > 0
				? `从腊月初一到元宵节，排了${countedWords(standing, '场')}。`
				: '从腊月初一到元宵节，还没有排定活动。',
		...agenda(sessions, today),
		questions: [...dishQuestions(holdings.shelves.menu), ...forReturnees(holdings), volunteering(holdings)],
		news: news(holdings),
	};
}

/** What is asked, and the words by which a dish shows that it answers. */
const QUESTIONS = [
	{ question: '想学点技术、找条活路，有什么可以学？', words: /技术|技能|电商|培训|就业|创业|招工|务工/ },
	{ question: '政策有什么变化，问谁？', words: /政策/ },
	{ question: '怎么防诈骗？', words: /诈骗|防骗|反诈/ },
	{ question: '家里的老人孩子，平时有谁照应？', words: /代理家长|留守|空巢|邻里/ },
] as const;

function dishQuestions(menu: readonly MenuItem[]): HomecomingView['questions'] {
	return QUESTIONS.flatMap(({ question, words }) => {
		const dishes = menu.filter(
			({ data }) =>
				data.state !== 'paused' &&
				[data.title, data.plain, data.summary].some((text) => text && words.test(text))
		);
		return dishes.length === 0 ? [] : [{ question, links: dishes.map(dishLink) }];
	});
}

/** Dishes that say themselves that they are for those who come home. */
function forReturnees(holdings: Holdings): HomecomingView['questions'] {
	const dishes = holdings.shelves.menu.filter(({ data }) => data.audience.includes('returnees'));
	if (dishes.length === 0) return [];
	const label = `${CATALOGUE.audienceMenu.title('returnees', holdings)}（${countedWords(dishes, '项')}）`;
	return [
		{
			question: '还有什么是专为回乡的人办的？',
			links: [{ label, address: menuOfAudience('returnees'), sample: false }],
		},
	];
}

const dishLink = (dish: MenuItem): Link => ({
	label: `${dish.data.code} ${dish.data.title}`,
	address: hrefOf(dish),
	sample: isSample(dish),
});

/** Whether they may lend a hand for some days: who is there to be asked, and what the plan itself says of those who come home. */
function volunteering({ plan }: Holdings): HomecomingView['questions'][number] {
	const plain = new Map(plan.document.data.plainClauses.map((one) => [one.clause, one.plain]));
	const clauses = [...plan.clauses.values()].filter(({ text }) => text.join('').includes('返乡'));
	return {
		question: '只回来几天，能当志愿者吗？',
		answer: '先问一问村里的实践站：说清回来几天、会做什么。能不能安排，以站里的答复为准。',
		links: [
			{ label: '看各村的志愿服务队', address: ADDRESS.volunteer, sample: false },
			...clauses.map((clause) => ({
				label: `方案${clause.citation}：${plain.get(clause.id) ?? clauseName(clause)}`,
				address: clauseAddress(clause.id),
				sample: false,
			})),
		],
	};
}

function news(holdings: Holdings): HomecomingView['news'] {
	const { shelves, today } = holdings;
	const since = lastTimeHome(today);
	const isNew = ({ data }: Story) => data.kind !== 'notice' && dayOf(data.published) > since;
	const stories = shelves.stories.filter(isNew);
	const held = shelves.sessions.filter(({ data }) => data.state === 'held' && dayOf(data.start) > since);
	const count = (what: string, entries: readonly Entry[], unit: string) =>
		entries.length === 0 ? [] : [`${what}${countedWords(entries, unit)}`];
	// The newest of each village, so that nobody looks for the own one in vain.
	const newest = shelves.stations.flatMap(({ id, data }) => {
		const story = storiesOf(holdings, id).find(isNew);
		if (!story) return [];
		const isSaid = story.data.title.startsWith(data.village);
		return [{ ...storyLink(story), village: isSaid ? undefined : data.village }];
	});
	return {
		since: longDay(since),
		counts: [...count('举行活动', held, '场'), ...count('刊登报道', stories, '篇')],
		stories: newest,
	};
}

const storyLink = (story: Story) => ({
	label: story.data.title,
	address: hrefOf(story),
	sample: isSample(story),
	day: dayOf(story.data.published),
});
