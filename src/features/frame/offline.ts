/** Registers the service worker, and tells it once a visit what this reader needs without a signal: the pages of their village. */
import { ADDRESS, menuOfStation, scheduleOfStation, workerAddress } from '../../domain/pages/addresses.ts';
import { at } from '../../ui/at.ts';
import { chosenVillage } from '../../ui/chosen-village.ts';

type Policy = { createScriptURL: (url: string) => string };
type WithPolicies = { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } };

const address = at(workerAddress);
/** Where it is kept, for this visit, what the worker was told and has done. */
const TOLD = 'offline';

async function start(): Promise<void> {
	// Where scripts' addresses must be vouched for, this one is, and no other.
	const vouched = (window as WithPolicies).trustedTypes?.createPolicy('worker', {
		createScriptURL: () => address,
	});
	await navigator.serviceWorker.register(vouched?.createScriptURL(address) ?? address, {
		scope: at(ADDRESS.home),
		updateViaCache: 'none',
	});
	const village = chosenVillage() ?? '';
	if (sessionStorage.getItem(TOLD) === village) return;
	const { active } = await navigator.serviceWorker.ready;
	const { port1, port2 } = new MessageChannel();
	// Who goes on to another page too soon, or has no signal just then, tells it from there.
	port1.onmessage = () => sessionStorage.setItem(TOLD, village);
	active?.postMessage(
		village
			? [scheduleOfStation(village), menuOfStation(village), `${ADDRESS.stations}${village}/`].map(at)
			: [],
		[port2]
	);
}

// What is read now comes first. A browser that keeps nothing simply goes without.
if ('serviceWorker' in navigator) addEventListener('load', () => start().catch(() => {}));
