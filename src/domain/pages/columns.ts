/** 栏目: the site's columns, with what the state's page tags (国办发〔2017〕47号) want to know of each. */
import { ADDRESS } from './addresses.ts';

export type Column = {
	name: string;
	/** Short name for menus, where the full one is long. */
	short?: string;
	address: string;
	description: string;
	keywords: readonly string[];
	/** Value of `ColumnType`, from the annex's own list. */
	type: string;
};

export const COLUMNS = {
	schedule: {
		name: '活动排期',
		short: '看活动',
		address: ADDRESS.schedule,
		description: '各村（社区）实践站哪天有什么活动，按月、按站查看',
		keywords: ['活动排期', '文明实践活动', '实践站'],
		type: '工作动态',
	},
	menu: {
		name: '活动菜单',
		short: '点服务',
		address: ADDRESS.menu,
		description: '可以点单的文明实践活动项目，按学、讲、帮、乐、评分类',
		keywords: ['活动菜单', '送单式', '志愿服务项目'],
		type: '办事服务',
	},
	stories: {
		name: '报道',
		short: '看新闻',
		address: ADDRESS.stories,
		description: '活动报道、工作动态、通知公告和政策解读',
		keywords: ['活动报道', '通知公告', '政策解读'],
		type: '工作动态',
	},
	stations: {
		name: '实践站',
		address: ADDRESS.stations,
		description: '各村（社区）新时代文明实践站的位置、电话和“五有”落实情况',
		keywords: ['新时代文明实践站', '阵地建设'],
		type: '机构职能',
	},
	requests: {
		name: '点单回音',
		address: ADDRESS.requests,
		description: '群众点了什么、提了什么需求，办到了哪一步',
		keywords: ['点单', '需求', '办理结果'],
		type: '征集调查',
	},
	plan: {
		name: '工作方案',
		address: ADDRESS.plan,
		description: '新时代文明实践所工作方案全文，逐条对照落实情况',
		keywords: ['工作方案', '新时代文明实践'],
		type: '政策文件',
	},
	documents: {
		name: '文件',
		address: ADDRESS.documents,
		description: '公开的文件原文',
		keywords: ['政策文件', '主动公开'],
		type: '政策文件',
	},
	press: {
		name: '媒体中心',
		address: ADDRESS.press,
		description: '供媒体采用的有效做法、照片、数据和联系方式',
		keywords: ['有效做法', '媒体报道', '转载'],
		type: '工作动态',
	},
	about: {
		name: '关于我们',
		address: ADDRESS.about,
		description: '实践所的机构、职责和联系方式',
		keywords: ['新时代文明实践所', '机构职能'],
		type: '概况信息',
	},
} as const satisfies Record<string, Column>;
export type ColumnName = keyof typeof COLUMNS;

/** A column as a link to the page that it begins with. */
export const columnLink = (column: ColumnName): { label: string; address: string } => ({
	label: COLUMNS[column].name,
	address: COLUMNS[column].address,
});

/** Columns of the main menu, in their order: what villagers look for comes first. */
export const MAIN_MENU = [
	'schedule',
	'menu',
	'stories',
	'stations',
	'requests',
	'plan',
	'press',
] as const satisfies ColumnName[];

/** Those of them that a phone shows at once, by their short names. */
export const PHONE_MENU = ['schedule', 'menu', 'stories'] as const satisfies ColumnName[];
