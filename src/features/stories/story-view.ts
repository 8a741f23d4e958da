/** What the page of a story says, as plain data. */
import { citation } from '../../domain/citation.ts';
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { clauseAddress } from '../../domain/pages/addresses.ts';
import { clauseName } from '../../domain/plan/document-text.ts';
import { hrefOf, isSample, type Story } from '../../domain/schemas/entry.ts';
import { noticeScript } from '../../domain/sessions/loudspeaker.ts';
import { occurrenceReported } from '../../domain/sessions/occurrence-told.ts';
import { stationsOf } from '../../domain/stations/story-places.ts';
import { longDay, shortDay } from '../../platform/day.ts';
import { neighboursOf } from './neighbours.ts';
import { storySource } from './story-info.ts';

export type StoryView = ReturnType<typeof storyView>;

/** @param url permanent address of the page, with the host where it is known */
export function storyView(holdings: Holdings, story: Story, url: string) {
	const { title, published, sample } = story.data;
	const source = storySource(holdings, story);
	return {
		story,
		source,
		record: recordOf(holdings, story),
		citation: citation({ title, source, published, url, sample }),
		script: noticeScript(holdings, story),
		...neighboursOf(holdings, story),
	};
}

type RecordLink = { text: string; address: string; sample?: boolean; note?: string | undefined };

/** What a story rests on and leads to, in groups; empty ones are left out. */
export type StoryRecord = readonly { label: string; links: readonly RecordLink[] }[];

function recordOf(holdings: Holdings, story: Story): StoryRecord {
	const { find, citing, plan } = holdings;
	const { sessions, clauses, published } = story.data;
	const groups: StoryRecord = [
		{
			label: '所报道的活动',
			links: sessions
				.flatMap((id) => find('sessions', id) ?? [])
				.map((session) => occurrenceReported(holdings, session, published))
				.map((session) => ({
					text: `${shortDay(session.data.start)} ${sessionTitle(holdings, session)}`,
					address: hrefOf(session),
					sample: isSample(session),
					note: outcomeWords(session.data.outcome),
				})),
		},
		{
			label: '实践站',
			links: stationsOf(holdings, story).map((one) => ({ text: one.data.village, address: hrefOf(one) })),
		},
		{
			label: '相关条款',
			links: clauses
				.flatMap((id) => plan.clauses.get(id) ?? [])
				.map((one) => ({
					text: `${one.citation} ${clauseName(one)}`,
					address: clauseAddress(one.id),
				})),
		},
		{
			label: '已入选有效做法',
			links: citing('practices', 'stories', story.id).map((one) => ({
				text: one.data.title,
				address: hrefOf(one),
				// A sample may rest on what is true.
				sample: isSample(one),
			})),
		},
		{
			label: '媒体采用',
			links: citing('coverage', 'stories', story.id).map((one) => ({
				text: `${one.data.outlet}《${one.data.title}》`,
				address: hrefOf(one),
				sample: isSample(one),
				note: longDay(one.data.date),
			})),
		},
	];
	return groups.filter(({ links }) => links.length > 0);
}

const outcomeWords = (outcome: { people: number; volunteers: number } | undefined) =>
	outcome && `${outcome.people}人参加，志愿者${outcome.volunteers}人`;
