/** So many people, as counted on a day: a figure without its day says nothing later. */
import { z } from 'zod';
import { longDay } from '../../platform/day.ts';
import { count, day } from './field.ts';

export const headCount = (max?: number) =>
	z
		.strictObject({ count: count(max).meta({ title: '人数' }), countedOn: day().meta({ title: '统计日期' }) })
		.optional();

export type HeadCount = NonNullable<z.output<ReturnType<typeof headCount>>>;

/** `26人（2026年11月3日统计）`. */
export const headCountWords = (found: HeadCount | undefined): string | undefined =>
	found && `${found.count}人（${longDay(found.countedOn)}统计）`;
