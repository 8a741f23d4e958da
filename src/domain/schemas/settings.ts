/** 网站资料 and the like: content that is one file of a fixed name, and no entry of a collection. */
import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { emergencySchema } from './emergency.ts';
import { lexiconSchema } from './lexicon.ts';
import { siteSchema } from './site.ts';
import { thesaurusSchema } from './thesaurus.ts';

export const SETTINGS = {
	site: { label: '网站名称、电话、备案号', schema: siteSchema },
	lexicon: { label: '用词表（常错的词和对的写法）', schema: lexiconSchema },
	emergency: { label: '紧急提示', schema: emergencySchema },
	thesaurus: { label: '说法表（乡亲怎么说，搜索怎么找）', schema: thesaurusSchema },
} as const satisfies Record<string, { label: string; schema: z.ZodType }>;

/** Stands where entries have the name of their collection. */
export const SETTINGS_COLLECTION = 'settings';
/** Where a piece of content belongs: in a collection, or among the settings. */
export type ContentKind = CollectionName | typeof SETTINGS_COLLECTION;
export const SETTINGS_LABEL = '网站资料';

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
/** Those with a form at the desk. An emergency has its own two keys there: nobody reviews it. */
export const FORM_SETTINGS = SETTING_NAMES.filter((name) => name !== 'emergency');

/** Its file, seen from the content folder. */
export const settingFile = (name: SettingName): string => `${name}.yml`;

/** What a setting is called; nothing for an entry of a collection. */
export const settingTitle = (collection: string, name: string): string | undefined =>
	collection === SETTINGS_COLLECTION ? SETTINGS[name as SettingName]?.label : undefined;

/** The kind of an entry or a setting, in the editors' words. */
export const kindLabel = (collection: string): string | undefined =>
	collection === SETTINGS_COLLECTION ? SETTINGS_LABEL : COLLECTIONS[collection as CollectionName]?.label;
