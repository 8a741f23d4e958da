/** Ways to reach or to know one person that may also be those of a body: whoever writes them is asked. */
import type { NumberKind } from './private-kinds.ts';

const OF_A_HOME =
	/(?:宅电|(?:家里|家中|家庭|家用|住宅|住家|(?<![国专大农厂商])家)的?(?:固定)?(?:座机|电话|固话))[^\d\n]{0,6}$/;

const OF_OFFICE = /(?:官方|政务|融媒体?|订阅号|服务号)[^\n,。;]{0,10}$/;
const PUBLIC_VEHICLE =
	/(?:公交|(?:公务|校|班|客|执法|救护|消防|采血|体检|义诊|巡诊|宣传|服务|流动\p{Script=Han}{0,4}|图书|放映|环卫|垃圾)车)[^\n,。;]{0,6}$/u;

export const PRIVATE_CONTACTS: readonly NumberKind[] = [
	{
		kind: 'home-phone',
		form: /(?<!\d)(?:\(?0\d{2,3}\)?[- ]?)?[2-8]\d{2,3}[- ]?\d{4}(?!\d)/g,
		judge: (_, { before }) => (OF_A_HOME.test(before) ? 'likely' : undefined),
	},
	{
		// A name by itself may be anything after 微信; a figure in it, or 号 before it, says that one can write to it.
		kind: 'chat-id',
		form: /(?<=(?:微信|薇信|v信|加[微v]|抖音|快手|小红书|钉钉|wechat|weixin|[wv]x)(?:号|ID)?[:是为 ]{0,3})(?!wechat|weixin)(?:(?<=号[:是为 ]{0,3})[a-z][a-z-]{5,19}|(?=[a-z-]*\d)[a-z][a-z\d-]{5,19})(?![a-z\d-])|(?<=(?:Q ?Q|扣扣)(?:[/、和或及]微信)?(?:号码?)?[:是为 ]{0,3})[1-9]\d{4,10}(?!\d)/gi,
		judge: (_, { before }) => (OF_OFFICE.test(before) ? undefined : 'likely'),
	},
	{
		kind: 'plate',
		form: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z][-. ]?(?=[A-Z]*\d)[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/g,
		judge: (_, { before }) => (PUBLIC_VEHICLE.test(before) ? undefined : 'likely'),
	},
];
