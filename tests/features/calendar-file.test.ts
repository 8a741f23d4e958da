import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { sessionEntries } from '../../src/domain/holdings.ts';
import type { Session } from '../../src/domain/schemas/entry.ts';
import { sessionSchema } from '../../src/domain/schemas/session.ts';
import { calendarFile, sequenceOf } from '../../src/features/schedule/calendar-file.ts';
import { addDays } from '../../src/platform/day.ts';
import { MOST_DATES } from '../../src/platform/recurrence.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const SETTINGS = { origin: 'https://example.cn' };
const absolute = (address: string) => `https://example.cn${address}`;
function file(sessions: readonly Session[], settings: object = SETTINGS): string {
	const holdings = holdingsOf(sessions, { settings });
	return calendarFile(holdings, '青竹村活动', sessionEntries(holdings), absolute);
}
const parsed = (text: string) =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const session = (id: string, data: object = {}) =>
	entry('sessions', id, { start: '2026-12-05 09:00', end: '2026-12-05 11:30', ...data });

describe('a session in a calendar file', () => {
	test('begins and ends at the Beijing hour, with the zone told', () => {
		const text = file([session('a', { place: '院坝，村口', state: 'confirmed' })]);
		expect(text).toContain('TZID:Asia/Shanghai\r\n');
		expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261205T090000\r\n');
		expect(text).toContain('DTEND;TZID=Asia/Shanghai:20261205T113000\r\n');
		const zone = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone')!;
		const [event] = parsed(text);
		expect(new ICAL.Timezone(zone).utcOffset(event!.startDate)).toBe(8 * 3600);
		expect([event!.summary, event!.location]).toEqual(['院坝会', '青竹村 院坝，村口']);
	});

	test('keeps its name for ever and is stamped in UTC', () => {
		const text = file([session('a')]);
		expect(text).toContain('UID:a@example.cn\r\n');
		expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
		expect(parsed(file([session('a', { start: '2026-12-05 08:00' })]))[0]!.uid).toBe('a@example.cn');
		expect(parsed(file([session('a')], {}))[0]!.uid).toBe('a@青山县云溪乡新时代文明实践所');
	});

	test.each([
		['planned', 'TENTATIVE', '院坝会'],
		['confirmed', 'CONFIRMED', '院坝会'],
		['cancelled', 'CANCELLED', '【取消】院坝会'],
		['postponed', 'CANCELLED', '【延期】院坝会'],
	])('that is %s is %s', (state, status, title) => {
		const [event] = parsed(file([session('a', { state })]));
		expect(event!.component.getFirstPropertyValue('status')).toBe(status);
		expect(event!.summary).toBe(title);
	});

	test('has a number that grows with every change of state, date or revision', () => {
		const changes = [
			{},
			{ state: 'confirmed' },
			{ state: 'cancelled' },
			{ revision: 1 },
			{ revision: 1, state: 'confirmed' },
			{ revision: 2 },
		].map((data) => sequenceOf(session('a', data)));
		expect(changes).toEqual([...new Set(changes)].sort((a, b) => a - b));
		const repeat = { repeat: 'FREQ=WEEKLY;COUNT=3' };
		const off = { ...repeat, exceptions: [{ date: '2026-12-12', state: 'cancelled' }] };
		expect(sequenceOf(session('a', off))).toBeGreaterThan(sequenceOf(session('a', repeat)));
	});

	test('that is held after all outgrows what was told before, once its revision is raised', () => {
		const dates = Array.from({ length: MOST_DATES }, (_, week) => addDays('2026-12-05', 7 * week));
		const told = session('a', {
			state: 'cancelled',
			repeat: `FREQ=WEEKLY;COUNT=${MOST_DATES}`,
			exceptions: dates.map((date) => ({ date, state: 'cancelled' })),
		});
		expect(sequenceOf(session('a', { revision: 1 }))).toBeGreaterThan(sequenceOf(told));
		expect(sessionSchema.shape.revision.description).toContain('取消后又恢复');
	});

	test('stays out when it is a sample', () => {
		expect(parsed(file([session('a', { sample: true }), session('b')])).map(({ uid }) => uid)).toEqual([
			'b@example.cn',
		]);
	});
});

describe('a repeating session', () => {
	const dates = (text: string) => {
		const dates: string[] = [];
		const expansion = parsed(text)[0]!.iterator();
		for (let next = expansion.next(); next; next = expansion.next()) dates.push(next.toString().slice(0, 16));
		return dates;
	};

	test('keeps a date that falls through, called off under its own name, and the others as they are', () => {
		const text = file([
			session('a', {
				state: 'confirmed',
				repeat: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=4',
				exceptions: [{ date: '2027-02-06', state: 'cancelled', note: '正月初一' }],
			}),
		]);
		expect(dates(text)).toEqual([
			'2026-12-05T09:00',
			'2027-01-02T09:00',
			'2027-02-06T09:00',
			'2027-03-06T09:00',
		]);
		const [whole, single, ...rest] = parsed(text);
		expect(rest).toEqual([]);
		expect(single!.uid).toBe(whole!.uid);
		expect(single!.sequence).toBe(whole!.sequence);
		expect(text).toContain('RECURRENCE-ID;TZID=Asia/Shanghai:20270206T090000\r\n');
		whole!.relateException(single!);
		const told = (day: string) => {
			const { item } = whole!.getOccurrenceDetails(ICAL.Time.fromDateTimeString(`${day}T09:00:00`));
			return [item.component.getFirstPropertyValue('status'), item.summary, item.description];
		};
		expect(told('2027-02-06')).toEqual(['CANCELLED', '【取消】院坝会', '正月初一']);
		expect(told('2027-03-06').slice(0, 2)).toEqual(['CONFIRMED', '院坝会']);
	});

	test('that is off keeps a date that is on all the same', () => {
		const text = file([
			session('a', {
				state: 'postponed',
				repeat: 'FREQ=WEEKLY;BYDAY=SA;COUNT=3',
				exceptions: [
					{ date: '2026-12-12', state: 'confirmed' },
					{ date: '2026-12-19', state: 'cancelled' },
				],
			}),
		]);
		const events = parsed(text).map(({ component, summary }) => [
			component.getFirstPropertyValue('status'),
			summary,
			component.getFirstPropertyValue('recurrence-id')?.toString().slice(0, 10),
		]);
		expect(events).toEqual([
			['CANCELLED', '【延期】院坝会', undefined],
			['CONFIRMED', '院坝会', '2026-12-12'],
		]);
	});

	test('is held on the last day of its rule and not after', () => {
		const text = file([session('a', { repeat: 'FREQ=WEEKLY;UNTIL=20261219' })]);
		expect(text).toContain('UNTIL=20261219T155959Z');
		expect(dates(text).map((date) => date.slice(0, 10))).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
	});
});

test('five hundred sessions are read back one by one, in whole characters and short lines', () => {
	const many = Array.from({ length: 500 }, (_, at) => {
		const day = addDays('2026-01-01', at);
		return session(`s-${at}`, {
			title: `第${at}场“我们的节日”；院坝会，请带板凳`,
			place: '实践站后面的大院坝，黄桷树底下，逗号、分号；都有',
			start: `${day} 09:00`,
			end: `${day} 10:30`,
			stateNote: '天气不好就改到站里，请大家互相转告，路上注意安全。'.repeat(3),
		});
	});
	const text = file(many);
	const read = parsed(text);
	expect(read).toHaveLength(500);
	expect(new Set(read.map(({ uid }) => uid)).size).toBe(500);
	const shown = read.map(({ summary, location, description, startDate }) => [
		summary,
		location,
		description,
		startDate.toString(),
	]);
	expect(shown).toEqual(
		many.map(({ data }) => [
			data.title,
			`青竹村 ${data.place}`,
			data.stateNote,
			`${data.start.replace(' ', 'T')}:00`,
		])
	);
	const lines = text.split('\r\n');
	expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
	expect(text).not.toMatch(/[^\r]\n|�/);
});
