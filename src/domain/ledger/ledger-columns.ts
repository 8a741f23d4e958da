/** The columns of the ledger, declared once for the workbook, the CSV file and the open data. */
import type { TableColumn } from '../../platform/table.ts';
import { hrefOf } from '../schemas/entry.ts';
import { PLATFORMS, STRANDS } from '../schemas/vocabulary.ts';
import type { LedgerLine } from './ledger.ts';

/** @param absolute makes a link of a site address */
export const ledgerColumns = (absolute: (address: string) => string): TableColumn<LedgerLine>[] => [
	{ name: 'number', title: '序号', type: 'integer', width: 6, value: ({ number }) => number },
	{ name: 'date', title: '日期', type: 'date', width: 12, value: ({ date }) => date },
	{
		name: 'station',
		title: '实践站',
		type: 'string',
		width: 16,
		value: ({ station }) => station.data.village,
	},
	{
		name: 'strand',
		title: '实践内容',
		type: 'string',
		width: 10,
		value: ({ strand }) => strand && STRANDS[strand].label,
	},
	{
		name: 'platform',
		title: '服务平台',
		type: 'string',
		width: 18,
		value: ({ platform }) => platform && PLATFORMS[platform].label,
	},
	{ name: 'title', title: '名称', type: 'string', width: 28, value: ({ title }) => title },
	{ name: 'people', title: '参加人数', type: 'integer', width: 10, value: ({ people }) => people },
	{
		name: 'volunteers',
		title: '志愿者数',
		type: 'integer',
		width: 10,
		value: ({ volunteers }) => volunteers,
	},
	{
		name: 'hours',
		title: '服务时长（小时）',
		type: 'number',
		description: '志愿者服务的人时合计；空着是未采集',
		width: 10,
		value: ({ hours }) => hours,
	},
	{
		name: 'served',
		title: '受益人次',
		type: 'integer',
		description: '按参加人数计，同一个人参加几场计几次；没有到场而受益的人没有计入',
		width: 10,
		value: ({ served }) => served,
	},
	{
		name: 'photos',
		title: '照片（张）',
		type: 'integer',
		description: '现场照片和报道照片；重复活动只计报道照片',
		width: 10,
		value: ({ photos }) => photos.length,
	},
	{
		name: 'stories',
		title: '报道',
		type: 'string',
		width: 40,
		value: ({ stories }) =>
			stories.map((story) => `《${story.data.title}》${absolute(hrefOf(story))}`).join('；') || undefined,
	},
	{
		name: 'coverage',
		title: '媒体转载',
		type: 'string',
		width: 40,
		value: ({ coverage }) =>
			coverage.map(({ data }) => `${data.outlet}《${data.title}》${data.date}`).join('；') || undefined,
	},
	{
		name: 'url',
		title: '网页',
		type: 'string',
		description: '该场活动的网页',
		width: 40,
		value: ({ session }) => absolute(hrefOf(session)),
	},
];
