import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';

const { township, bare, invented } = inject('sites');
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const events = (folder: string, file: string) =>
	new ICAL.Component(ICAL.parse(read(folder, file))).getAllSubcomponents('vevent').map((event) => ({
		uid: event.getFirstPropertyValue('uid'),
		url: event.getFirstPropertyValue('url'),
		start: String(event.getFirstPropertyValue('dtstart')),
	}));

const JIA = {
	uid: '2026-11-28-jia@portal.example',
	url: 'https://portal.example/wmsj/schedule/2026-11-28-jia/',
	start: '2026-11-28T19:00:00',
};

test('the calendar of the site, of a station and of a session hold the same session', () => {
	expect(events(invented.folder, 'calendar.ics')).toContainEqual(JIA);
	expect(events(invented.folder, 'stations/jia/calendar.ics')).toEqual([JIA]);
	expect(events(invented.folder, 'schedule/2026-11-28-jia/calendar.ics')).toEqual([JIA]);
});

test('a station without sessions has a calendar that is empty and not offered', () => {
	expect(events(invented.folder, 'stations/bing/calendar.ics')).toEqual([]);
	expect(read(invented.folder, 'stations/bing/index.html')).not.toContain('calendar.ics');
	expect(read(invented.folder, 'stations/jia/index.html')).toContain('calendar.ics');
});

test('no calendar holds a sample, and no sample has one', () => {
	const real = ['2026-10-18-yi', '2026-11-28-jia', '2026-12-05-yi'];
	for (const { folder } of [township, bare]) {
		const files = builtFiles(folder).filter((file) => file.endsWith('.ics'));
		const own = files.filter((file) => file.startsWith('schedule'));
		for (const file of own) expect(real).toContain(file.split(/[\\/]/)[1]);
		// One of the site, one of each station.
		expect(files.length - own.length).toBe(4);
		for (const file of files)
			for (const { url } of events(folder, file))
				expect(
					real.filter((id) => String(url).includes(id)),
					file
				).toHaveLength(1);
	}
	expect(events(township.folder, 'calendar.ics').length).toBeGreaterThan(1);
});

test('a repeating session has one page with all its dates, and lists lead to each of them', () => {
	const page = read(township.folder, 'schedule/2026-11-14-yi/index.html');
	for (const day of ['2026-11-14', '2026-12-12', '2027-01-09', '2027-02-13', '2027-03-13', '2027-04-10']) {
		expect(page).toContain(`<li id="${day}"`);
		expect(read(township.folder, `schedule/${day.slice(0, 7)}/index.html`)).toContain(
			`href="/schedule/2026-11-14-yi/#${day}"`
		);
	}
});

test('a date that was called off stays in its month, with the reason', () => {
	expect(read(township.folder, 'schedule/2027-02/index.html')).toContain('正月里各家都有客');
});
