/** Asks the public address which release it shows: having sent something is not yet its being seen. */
import { z } from 'zod';
import { RELEASE_FILE } from '../releases/make-release.ts';

const answerSchema = z.object({ release: z.string() });

/** Name of the release that readers see at `address`; nothing when it cannot be found out. */
export async function releaseAt(address: string, signal: AbortSignal): Promise<string | undefined> {
	const url = new URL(RELEASE_FILE, address.endsWith('/') ? address : `${address}/`);
	// Caches on the way are asked to look again.
	url.searchParams.set('at', String(Date.now()));
	try {
		const response = await fetch(url, {
			headers: { 'Cache-Control': 'no-cache' },
			signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
		});
		return response.ok ? answerSchema.parse(await response.json()).release : undefined;
	} catch {
		return undefined;
	}
}
