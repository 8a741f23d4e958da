/** Pages that may be the one best answer to a question; those of the list with a place have one for each station. */
import { ADDRESS, menuOfStation, scheduleOfStation } from '../pages/addresses.ts';

export type AnswerPage = { label: string; address: string; at?: (station: string) => string };

export const ANSWER_PAGES = {
	schedule: { label: '活动排期（说了村名，就到那个村的）', address: ADDRESS.schedule, at: scheduleOfStation },
	menu: { label: '活动菜单（说了村名，就到那个村的）', address: ADDRESS.menu, at: menuOfStation },
	contact: {
		label: '实践站和电话（说了村名，就到那个村的）',
		address: ADDRESS.stations,
		at: (station: string) => `${ADDRESS.stations}${station}/`,
	},
	order: { label: '点单条', address: ADDRESS.order },
	requests: { label: '点单回音', address: ADDRESS.requests },
	stories: { label: '报道', address: ADDRESS.stories },
	volunteer: { label: '志愿服务', address: ADDRESS.volunteer },
	elder: { label: '长辈模式和无障碍', address: ADDRESS.accessibility },
	takedown: { label: '更正和撤下', address: ADDRESS.privacy },
	terms: { label: '转载说明', address: ADDRESS.terms },
	plan: { label: '工作方案', address: ADDRESS.plan },
	commitments: { label: '承诺与兑现', address: ADDRESS.commitments },
	ledger: { label: '活动台账', address: ADDRESS.ledger },
	press: { label: '媒体中心', address: ADDRESS.press },
	data: { label: '开放数据', address: ADDRESS.data },
	about: { label: '关于我们', address: ADDRESS.about },
} as const satisfies Record<string, AnswerPage>;
