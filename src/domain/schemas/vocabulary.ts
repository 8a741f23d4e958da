/** Controlled lists: the words of the field, stored by key and shown by label. See docs/glossary.md. */
import type { Term } from './field.ts';

/** 实践内容: the five kinds of practice; `call` is the name villagers would use. */
export const STRANDS = {
	study: { label: '学', note: '学习实践科学理论', call: '学理论' },
	explain: { label: '讲', note: '宣传宣讲主流价值', call: '讲政策' },
	help: { label: '帮', note: '开展实施关爱帮扶', call: '帮邻里' },
	enjoy: { label: '乐', note: '丰富活跃文化生活', call: '乐生活' },
	appraise: { label: '评', note: '持续深化乡风文明', call: '评乡风' },
} as const satisfies Record<string, Term & { call: string }>;
export type Strand = keyof typeof STRANDS;

/** 五大平台: the five service platforms every institute draws on. */
export const PLATFORMS = {
	theory: { label: '理论宣讲平台' },
	education: { label: '教育服务平台' },
	culture: { label: '文化服务平台' },
	science: { label: '科技与科普服务平台' },
	fitness: { label: '健身体育服务平台' },
} as const satisfies Record<string, Term>;

export const AUDIENCES = {
	everyone: { label: '全体村（居）民' },
	elderly: { label: '老年人' },
	children: { label: '未成年人' },
	'left-behind': { label: '留守儿童' },
	'empty-nest': { label: '空巢老人' },
	disabled: { label: '残疾人' },
	farmers: { label: '种养农户' },
	returnees: { label: '返乡人员' },
	members: { label: '党员干部' },
} as const satisfies Record<string, Term>;
export type Audience = keyof typeof AUDIENCES;

/** Whether a dish can be ordered now. */
export const MENU_STATES = {
	open: { label: '可点' },
	full: { label: '约满' },
	paused: { label: '暂停' },
} as const satisfies Record<string, Term>;

export const SESSION_STATES = {
	planned: { label: '计划中' },
	confirmed: { label: '已确定' },
	held: { label: '已举行' },
	postponed: { label: '延期' },
	cancelled: { label: '取消' },
} as const satisfies Record<string, Term>;
export type SessionState = keyof typeof SESSION_STATES;

export const STORY_KINDS = {
	report: { label: '活动报道' },
	news: { label: '工作动态' },
	notice: { label: '通知公告' },
	policy: { label: '政策解读' },
} as const satisfies Record<string, Term>;
export type StoryKind = keyof typeof STORY_KINDS;

/** Who can be made out in a photo; it decides which consent is needed. */
export const PEOPLE = {
	none: { label: '没有人' },
	crowd: { label: '人群，认不出个人' },
	identifiable: { label: '能认出的成年人' },
	minor: { label: '能认出的未成年人' },
} as const satisfies Record<string, Term>;

export const CONSENTS = {
	'not-needed': { label: '不需要' },
	spoken: { label: '口头同意' },
	written: { label: '书面同意' },
	guardian: { label: '监护人书面同意' },
} as const satisfies Record<string, Term>;

/** Tier of an outlet that covered us. */
export const TIERS = {
	district: { label: '区级' },
	city: { label: '市级' },
	nation: { label: '国家级' },
} as const satisfies Record<string, Term>;

export const REQUEST_STATES = {
	accepted: { label: '已接单' },
	dispatched: { label: '已派单' },
	done: { label: '已办结' },
	declined: { label: '未能办理' },
} as const satisfies Record<string, Term>;

export const TEAM_KINDS = {
	detachment: { label: '志愿服务分队' },
	squad: { label: '志愿服务小队' },
} as const satisfies Record<string, Term>;

export const VILLAGE_KINDS = {
	village: { label: '村' },
	community: { label: '社区' },
} as const satisfies Record<string, Term>;

/** 五有: what a station must have, in the order of the standard. */
export const HAVES = {
	sign: { label: '有统一标识' },
	place: { label: '有办公场地' },
	staff: { label: '有工作人员' },
	rules: { label: '有规章制度' },
	activities: { label: '有活动项目' },
} as const satisfies Record<string, Term>;
export type Have = keyof typeof HAVES;

export const DISCLOSURES = {
	proactive: { label: '主动公开' },
	request: { label: '依申请公开' },
} as const satisfies Record<string, Term>;

/** Keys of a controlled list, in its order. */
export const keysOf = <Key extends string>(terms: Readonly<Record<Key, unknown>>): Key[] =>
	Object.keys(terms) as Key[];
