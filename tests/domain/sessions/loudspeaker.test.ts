import { describe, expect, test } from 'vitest';
import { noticeScript, sessionScript } from '../../../src/domain/sessions/loudspeaker.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const NO_SYMBOLS = /^[\p{Script=Han}A-Za-z、，。！？]+$/u;

const said = (data: object, settings: object = {}, dish: object = {}) => {
	const session = entry('sessions', 's', { start: '2026-11-25 15:00', ...data });
	const holdings = holdingsOf([session, entry('menu', 'm', { code: '帮-03', ...dish })], { settings });
	return sessionScript(holdings, session);
};
const notice = (data: object = {}) => {
	const story = entry('stories', 'n', { kind: 'notice', expires: '2027-01-31', ...data });
	return noticeScript(holdingsOf([story]), story);
};

describe('a session on the loudspeaker', () => {
	test('is told with village, day, hours, place and code, twice', () => {
		const text = said({
			dish: 'm',
			state: 'confirmed',
			end: '2026-11-25 16:30',
			place: '3号院坝',
			capacity: 30,
		})!.text;
		const once =
			'青竹村的乡亲们，请注意。十一月二十五日，星期三，农历十月十七，下午三点到四点半，在三号院坝，有一场活动，院坝会，欢迎大家来参加。' +
			'名额三十人。有事请到实践站问一问。这项服务的点单编号是帮零三。';
		expect(text).toBe(`${once}再播一遍。${once}`);
	});

	test('is told as not certain while it is only planned', () => {
		const { text } = said({})!;
		expect(text).toContain('欢迎大家来参加。这场活动还在计划中，请以站里的通知为准。有事请到实践站问一问。');
		expect(text).toMatch(NO_SYMBOLS);
		expect(said({ state: 'confirmed' })!.text).not.toContain('计划中');
	});

	test('of a sample begins with a warning to whoever would read it out', () => {
		const { text } = said({ sample: true })!;
		expect(text).toMatch(/^这是示例，请不要播出。青竹村的乡亲们/);
		expect(text).toMatch(NO_SYMBOLS);
		expect(said({})!.text).not.toContain('示例');
		expect(notice({ sample: true })!.text).toMatch(/^这是示例，请不要播出。/);
	});

	test('names another year', () => {
		expect(said({ start: '2027-01-15 09:00' })!.text).toContain(
			'二零二七年一月十五日，星期五，农历腊月初八，'
		);
	});

	test('gives the telephone where there is one', () => {
		expect(said({}, { phone: '010-55550111' })!.text).toContain('有事请打电话，零幺零五五五五零幺幺幺。');
	});

	test('says first that it is cancelled, and why', () => {
		const { text } = said({ state: 'cancelled', stateNote: '下雪封路' })!;
		expect(text).toContain('院坝会，取消了，请不要白跑。下雪封路。');
		expect(text).not.toContain('欢迎');
	});

	test('is over once its day has passed or it was held', () => {
		expect(said({ start: '2026-11-23 15:00' })).toBeUndefined();
		expect(said({ start: '2026-11-24 08:00' })).toBeDefined();
		expect(
			said({ start: '2026-11-24 08:00', state: 'held', outcome: { people: 1, volunteers: 1 } })
		).toBeUndefined();
	});

	test('never takes more than a minute, however long its words', () => {
		const long = '很长的说明'.repeat(24);
		const { text, seconds } = said({ state: 'postponed', stateNote: long, title: '长'.repeat(40) })!;
		expect(text.length).toBeLessThanOrEqual(240);
		expect(seconds).toBe(Math.ceil(text.length / 4));
		expect(text).not.toContain('再播一遍');
		expect(text).toMatch(NO_SYMBOLS);
	});
});

describe('a notice on the loudspeaker', () => {
	test('is told by title and summary, and until when it counts', () => {
		const { text } = notice({ title: '12月活动开始点单', summary: '腊月的活动，请早一点说：编号、村名。' })!;
		expect(text).toMatch(
			/^云溪乡的乡亲们，请注意，现在播送一则通知。十二月活动开始点单。腊月的活动，请早一点说，编号、村名。这则通知到二零二七年一月三十一日为止有效。再播一遍。/
		);
		expect(text).toMatch(NO_SYMBOLS);
	});

	test('is not told once it has run out, and other stories never are', () => {
		expect(notice({ published: '2026-10-01 09:00', expires: '2026-11-23' })).toBeUndefined();
		expect(notice({ kind: 'report', expires: undefined })).toBeUndefined();
	});
});
