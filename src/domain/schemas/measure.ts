/** 衡量办法: the ways in which a promise of the work plan can be measured from what is entered here. */
import type { Term } from './field.ts';

export const MEASURES = {
	'monthly-session': { label: '每站每月已举行的活动场次' },
	'have-sign': { label: '已落实统一标识的实践站' },
	'have-place': { label: '已落实办公场地的实践站' },
	'station-staff': { label: '每站工作人员数' },
	'have-rules': { label: '已建立规章制度的实践站' },
	'have-activities': { label: '已建立活动项目的实践站' },
	'institute-staff': { label: '实践所工作人员数' },
	'squad-volunteers': { label: '每支小队志愿者人数' },
	'public-menu': { label: '已公示的菜单项目数' },
	'media-coverage': { label: '近十二个月区级以上媒体报道篇数' },
} as const satisfies Record<string, Term>;
export type Measure = keyof typeof MEASURES;
