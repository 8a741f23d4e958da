/** What a text, a request or a list costs, whatever else the machine does at the time. */

/**
 * Milliseconds of processor time that this process spends on `act`: where others take the processor away it ends later,
 * and costs no more.
 */
export async function costOf(act: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await act();
	return process.cpuUsage(before).user / 1000;
}
