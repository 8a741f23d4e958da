/** 引用本文: one line that says what was published, by whom, when and where it stays. */
import { longDay, type Moment } from '../platform/day.ts';
import { marked } from './samples.ts';

export type CitedWork = { title: string; source: string; published: Moment; url: string; sample: boolean };

/** `《标题》，来源，2026年11月24日，https://…`. A sample is invented: the line says so first, wherever it is pasted. */
export const citation = ({ title, source, published, url, sample }: CitedWork): string =>
	marked(`《${title}》，${source}，${longDay(published)}，${url}`, sample);
