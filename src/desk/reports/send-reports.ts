/** Brings finished reports to the office, one after the other. What cannot go now goes later; what is refused says why. */
import type { HandInAnswer } from '../../domain/desk/hand-in.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { ApiError, post } from '../api.ts';
import { accountOnPage } from '../signed-in.ts';
import { forgetReport, keepReport, reportAt, reportsOf } from './local-reports.ts';
import { handInOf, PhotoUnreadable, type Report } from './report.ts';

const inTurn = oneAtATime();

/** Sends one; it is forgotten here once the office has it. */
export async function sendReport(report: Report): Promise<HandInAnswer> {
	const answer = await post<HandInAnswer>('hand-in', await handInOf(report));
	await forgetReport(report);
	return answer;
}

/**
 * Sends all that an account finished.
 * @returns how many the office took; two calls at once send nothing twice
 */
export const sendReady = (account: string): Promise<number> => inTurn(() => sendEach(account));

async function sendEach(account: string): Promise<number> {
	let taken = 0;
	for (const { key } of (await reportsOf(account)).reverse()) {
		// While those before it were on their way, it may have been thrown away.
		const report = await reportAt(account, key);
		if (report?.state !== 'ready') continue;
		// Somebody else may have signed in while the one before was on its way.
		if (accountOnPage() !== account) return taken;
		try {
			await sendReport(report);
			taken += 1;
		} catch (error) {
			// Without a signal, or while the office starts anew, the others would fail alike.
			if (isPassing(error)) return taken;
			if (await reportAt(account, key))
				await keepReport({ ...report, state: 'writing', fault: String(error) });
		}
	}
	return taken;
}

/** Signed out, out of reach, or a server in trouble: nothing is wrong with the report. */
function isPassing(error: unknown): boolean {
	if (error instanceof PhotoUnreadable) return false;
	const { status } = error instanceof ApiError ? error : { status: 0 };
	return status === 0 || status === 401 || status === 429 || status >= 500;
}
