/**
 * `npm run screenshots [-- --out <folder>]`: the pictures of the handbook, taken by a browser that walks the real desk in
 * front of a throwaway office. Two runs show the same.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setUpCamera } from './camera.ts';
import { openShotOffice } from './shot-office.ts';
import { onThePhone, sessions, together } from './walk-more.ts';
import { atThePlace, handingIn, holdSessions } from './walk-report.ts';
import { reviewing } from './walk-review.ts';
import { signingIn, writing } from './walk-write.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

/** 2026-11-24 10:00 in Beijing. */
const office = await openShotOffice(Date.UTC(2026, 10, 24, 2));
const camera = await setUpCamera(office, resolve(values.out ?? 'docs/editing'));
try {
	await office.builder.settled();
	await office.office.examiner.main();
	await signingIn(office, camera);
	await writing(camera);
	await reviewing(office, camera);
	await sessions(camera);
	await together(camera);
	await onThePhone(camera);
	await holdSessions(office);
	await office.office.examiner.main();
	await handingIn(camera);
	await atThePlace(office, camera);
} finally {
	await camera.close();
	await office.close();
}
