import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const CALENDAR = `
import { addDays, momentAt, weekday } from './src/platform/day.ts';
import { icsOf } from './src/platform/ics.ts';
import { lunarWords } from './src/platform/lunar.ts';
import { recurrences } from './src/platform/recurrence.ts';
const start = '2027-03-14 02:30';
const events = [{ uid: 'x', sequence: 1, start, end: '2027-03-15 00:10', status: 'CONFIRMED', title: '夜读', place: '站里', text: '', rule: 'FREQ=MONTHLY;BYMONTHDAY=14;UNTIL=20271114', insteadOf: '2027-11-07 01:30' }];
console.log(JSON.stringify([
	recurrences('FREQ=WEEKLY;BYDAY=SU;UNTIL=20270404', start),
	recurrences('FREQ=MONTHLY;BYDAY=SU;BYSETPOS=2;COUNT=9', start),
	weekday(start), addDays(start, 300), lunarWords('2027-02-06'), momentAt(1_800_000_000_000),
	icsOf({ name: '排期', made: '2027-03-01', events }),
]));`;

/** What the calendar says on a machine that stands in `zone`. */
const saidIn = async (zone: string) =>
	(
		await run(process.execPath, ['--input-type=module-typescript', '--eval', CALENDAR], {
			env: { ...process.env, TZ: zone },
		})
	).stdout;

test('calendars say the same wherever the machine stands', async () => {
	const home = await saidIn('Asia/Shanghai');
	expect(home).toContain('2027-03-14 02:30');
	// Zones in which such hours do not exist, or come twice, and both ends of the day.
	const zones = ['America/New_York', 'Pacific/Apia', 'Etc/GMT+12', 'Australia/Lord_Howe', 'UTC'];
	const away = await Promise.all(zones.map(saidIn));
	for (const said of away) expect(said).toBe(home);
});
