/** 网站资料 and the like: content that is one file of a fixed name, and no entry of a collection. */
import type { z } from 'zod';
import { lexiconSchema } from './lexicon.ts';
import { siteSchema } from './site.ts';

export const SETTINGS = {
	site: { label: '网站名称、电话、备案号', schema: siteSchema },
	lexicon: { label: '用词表（常错的词和对的写法）', schema: lexiconSchema },
} as const satisfies Record<string, { label: string; schema: z.ZodType }>;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** Its file, seen from the content folder. */
export const settingFile = (name: SettingName): string => `${name}.yml`;
