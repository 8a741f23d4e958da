/** What the calendar and a telephone's screen have to say: a notice that is over, a title that is cut. */
import type { Check, Remark } from './readiness.ts';
import { farOff } from './repeat.ts';

/** As many characters of a title as a shared link shows in WeChat. */
export const WECHAT_TITLE = 22;

/** Width of a text in Chinese characters: two Latin letters or digits take the room of one. */
export const widthOf = (text: string): number =>
	Math.ceil([...text].reduce((width, character) => width + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0));

const SHARED = ['stories', 'practices', 'sessions', 'pages'];

export const timelyRemarks: Check = ({ collection, fields, facts }) => {
	const { title, expires } = fields;
	const remarks: Remark[] = [];
	if (typeof expires === 'string' && expires < facts.today)
		remarks.push({
			code: 'expired',
			level: 'publish',
			path: ['expires'],
			message: `到期日 ${expires} 已经过了，发布后不会出现在页面顶部：请改日期或删去`,
		});
	if (SHARED.includes(collection) && typeof title === 'string' && widthOf(title) > WECHAT_TITLE)
		remarks.push({
			code: 'title-long',
			level: 'advice',
			path: ['title'],
			message: `标题有 ${widthOf(title)} 个字，转发到微信只显示前 ${WECHAT_TITLE} 个：请精简，或把要紧的放在前面`,
		});
	if (collection === 'sessions' && typeof fields['start'] === 'string') {
		const { start, repeat } = fields as { start: string; repeat?: unknown };
		const fault = farOff({ start, repeat: typeof repeat === 'string' ? repeat : undefined }, facts.today);
		if (fault) remarks.push({ code: 'session-far-off', level: 'publish', ...fault });
	}
	return remarks;
};
