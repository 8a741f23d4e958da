/** 引用本文: one line that says what was published, by whom, when and where it stays. */
import { longDay, type Moment } from '../platform/day.ts';

export type Cited = { title: string; source: string; published: Moment; url: string };

/** `《标题》，来源，2026年11月24日，https://…`. */
export const citation = ({ title, source, published, url }: Cited): string =>
	`《${title}》，${source}，${longDay(published)}，${url}`;
