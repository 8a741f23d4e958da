/** Reports on their way from a device to the office, while somebody goes on using it. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '../../src/desk/reports/report.ts';

const device = vi.hoisted(() => new Map<string, Report>());
vi.mock('../../src/desk/reports/local-reports.ts', () => ({
	reportsOf: async () => [...device.values()].reverse(),
	reportAt: async (_: string, key: string) => device.get(key),
	keepReport: async (report: Report) => void device.set(report.key, report),
	forgetReport: async ({ key }: Report) => void device.delete(key),
}));
const post = vi.hoisted(() => vi.fn());
vi.mock('../../src/desk/api.ts', async (original) => ({ ...(await original<object>()), post }));
vi.mock('../../src/desk/signed-in.ts', () => ({ accountOnPage: () => 'writer' }));

vi.resetModules();
afterAll(() => vi.resetModules());
const { ApiError } = await import('../../src/desk/api.ts');
const { emptyReport } = await import('../../src/desk/reports/report.ts');
const { sendReady } = await import('../../src/desk/reports/send-reports.ts');

function ready(session: string): Report {
	const report = emptyReport(
		{ account: 'writer', session, at: '2026-11-28 20:30', called: session, scene: session },
		''
	);
	const whole: Report = { ...report, people: '40', volunteers: '6', state: 'ready' };
	device.set(whole.key, whole);
	return whole;
}

beforeEach(() => {
	device.clear();
	post.mockReset();
});

test('a report that is thrown away while another is on its way does not go', async () => {
	const [first, second] = [ready('a'), ready('b')];
	const answered = Promise.withResolvers<void>();
	post.mockReturnValueOnce(answered.promise);
	const sending = sendReady('writer');
	await expect.poll(() => post.mock.calls).toHaveLength(1);
	device.delete(second.key);
	answered.resolve();
	expect(await sending).toBe(1);
	expect(post.mock.calls.map(([, { key }]) => key)).toEqual([first.key]);
});

test('one that is thrown away while it is on its way does not come back because it was refused', async () => {
	const { key } = ready('a');
	const answered = Promise.withResolvers<void>();
	post.mockReturnValueOnce(answered.promise);
	const sending = sendReady('writer');
	await expect.poll(() => post.mock.calls).toHaveLength(1);
	device.delete(key);
	answered.reject(new ApiError('这一场已经交过了', 409, 'handed-in'));
	expect(await sending).toBe(0);
	expect([...device.keys()]).toEqual([]);
});

test('one that was refused stays, and says why', async () => {
	const { key } = ready('a');
	post.mockRejectedValueOnce(new ApiError('这一场已经交过了', 409, 'handed-in'));
	await sendReady('writer');
	expect(device.get(key)).toMatchObject({ state: 'writing', fault: '这一场已经交过了' });
});
