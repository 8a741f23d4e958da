/** Registers the service worker, and tells it once a visit what this reader needs without a signal: the pages of their village. */
import { ADDRESS, menuOfStation, scheduleOfStation, workerAddress } from '../../domain/pages/addresses.ts';
import { at } from '../../ui/at.ts';
import { VILLAGE_KEY } from '../../ui/village-key.ts';

type Policy = { createScriptURL: (url: string) => string };
type WithPolicies = { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } };

const address = at(workerAddress);
/** Where scripts' addresses must be vouched for, this one is, and no other. */
const vouched = (window as WithPolicies).trustedTypes?.createPolicy('worker', {
	createScriptURL: () => address,
});

async function start(): Promise<void> {
	await navigator.serviceWorker.register(vouched?.createScriptURL(address) ?? address, {
		scope: at(ADDRESS.home),
		updateViaCache: 'none',
	});
	const village = localStorage.getItem(VILLAGE_KEY) ?? '';
	if (sessionStorage.getItem(TOLD) === village) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage(
		village
			? [scheduleOfStation(village), menuOfStation(village), `${ADDRESS.stations}${village}/`].map(at)
			: []
	);
	sessionStorage.setItem(TOLD, village);
}
const TOLD = 'offline';

// What is read now comes first. A browser that keeps nothing simply goes without.
if ('serviceWorker' in navigator) addEventListener('load', () => start().catch(() => {}));
