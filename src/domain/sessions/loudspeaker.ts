/**
 * 村村响广播稿: what the village loudspeaker says of a session or a notice. One sentence says one thing,
 * the most needed first; what does not fit into a minute is left out, and what is short is said twice.
 */
import { clockOf, type Day, dayOf, dayParts, weekday } from '../../platform/day.ts';
import { lunarDay } from '../../platform/lunar.ts';
import { dishOf, type Holdings, sessionTitle } from '../holdings.ts';
import type { Session, Story } from '../schemas/entry.ts';
import { spoken } from '../speech/spoken.ts';
import { spokenNumber, spokenPhone } from '../speech/spoken-figures.ts';
import { spokenDay, spokenHours } from '../speech/times.ts';
import { isTentative } from './session-time.ts';
import { phoneAt } from './telephone.ts';

/** `seconds` at four characters a second. */
export type Script = { text: string; seconds: number };

const PACE = 4;
const LONGEST = 60 * PACE;
const AGAIN = '再播一遍。';
/** Whoever reads a sample out hears first that it is one. */
const NOT_TRUE = '这是示例，请不要播出。';

/** What is said of a session; nothing once its day has passed. */
export function sessionScript(holdings: Holdings, session: Session): Script | undefined {
	const { data } = session;
	if (dayOf(data.start) < holdings.today || data.state === 'held') return undefined;
	const station = holdings.find('stations', data.station);
	const what = spoken(sessionTitle(holdings, session));
	const when = `${dayWords(data.start, holdings.today)}${hourWords(session)}`;
	const phone = phoneAt(holdings, station);
	const call = `${spoken(station?.data.village ?? holdings.site.township)}的乡亲们，请注意。`;
	const note = data.stateNote ? sentence(data.stateNote) : '';
	const ask = phone ? `有事请打电话，${spokenPhone(phone)}。` : '有事请到实践站问一问。';
	if (data.state === 'cancelled' || data.state === 'postponed') {
		const off = data.state === 'cancelled' ? '取消了' : '延期了';
		return script(data.sample, [call, `原定${when}的${what}，${off}，请不要白跑。`, note, ask]);
	}
	const place = data.place ? `在${spoken(data.place)}，` : '';
	const dish = dishOf(holdings, session);
	return script(data.sample, [
		call,
		`${when}，${place}有一场活动，${what}，欢迎大家来参加。`,
		isTentative(data, holdings.today) ? '这场活动还在计划中，请以站里的通知为准。' : '',
		data.capacity ? `名额${spokenNumber(data.capacity)}人。` : '',
		note,
		ask,
		dish ? `这项服务的点单编号是${spoken(dish.data.code)}。` : '',
	]);
}

/** What is said of a notice; nothing for other stories, nor once it has run out. */
export function noticeScript(holdings: Holdings, { data }: Story): Script | undefined {
	if (data.kind !== 'notice') return undefined;
	const { site, today } = holdings;
	if (data.expires !== undefined && data.expires < today) return undefined;
	return script(data.sample, [
		`${spoken(site.township)}的乡亲们，请注意，现在播送一则通知。`,
		sentence(data.title),
		...sentences(data.summary),
		data.expires ? `这则通知到${spokenDay(data.expires, dayParts(today).year)}为止有效。` : '',
	]);
}

const dayWords = (start: string, today: Day): string => {
	const { lunar } = lunarDay(dayOf(start));
	return `${spokenDay(start, dayParts(today).year)}，${weekday(start)}，农历${lunar}，`;
};

function hourWords({ data: { start, end } }: Session): string {
	const isOneDay = end !== undefined && dayOf(end) === dayOf(start);
	return spokenHours(clockOf(start), isOneDay ? clockOf(end) : undefined);
}

const sentences = (text: string): string[] => text.split(/(?<=[。！？\n])/).map(sentence);
const sentence = (text: string): string => {
	const said = spoken(text).replace(/[、，]$/, '');
	return said === '' || /[。！？]$/.test(said) ? said : `${said}。`;
};

function script(sample: boolean, words: readonly string[]): Script {
	const said = sample ? [NOT_TRUE, ...words] : words;
	const once = said.reduce((text, next) => (text.length + next.length > LONGEST ? text : text + next), '');
	const isShort = once.length * 2 + AGAIN.length <= LONGEST;
	const text = isShort ? `${once}${AGAIN}${once}` : once;
	return { text, seconds: Math.ceil(text.length / PACE) };
}
