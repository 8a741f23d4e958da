/**
 * Lets the page open where there is no signal: what it is made of is kept, and asked for anew whenever it can be. Answers
 * of the office are none of its business.
 */
type Scope = {
	addEventListener: (name: string, hear: (event: WorkerEvent) => void) => void;
	registration: { scope: string };
	skipWaiting: () => Promise<void>;
	clients: { claim: () => Promise<void> };
};
type WorkerEvent = {
	request: Request;
	waitUntil: (work: Promise<unknown>) => void;
	respondWith: (answer: Promise<Response>) => void;
};
const worker = self as unknown as Scope;
const CACHE = 'field';
/** A weak signal is worse than none. */
const LONGEST_WAIT = 4000;

const parts = () =>
	['', '../field.js', '../field.css'].map((part) => new URL(part, worker.registration.scope).href);

worker.addEventListener('install', (event) =>
	event.waitUntil(
		caches
			.open(CACHE)
			.then((cache) => cache.addAll(parts()))
			.then(() => worker.skipWaiting())
	)
);
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
	const address = event.request.url.replace(/[?#].*$/, '');
	if (event.request.method === 'GET' && parts().includes(address)) event.respondWith(fresh(address));
});

async function fresh(address: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	const patience = new AbortController();
	setTimeout(() => patience.abort(), LONGEST_WAIT);
	try {
		const answer = await fetch(address, { signal: patience.signal });
		if (answer.ok) await cache.put(address, answer.clone());
		return answer;
	} catch (error) {
		const kept = await cache.match(address);
		if (kept) return kept;
		throw error;
	}
}
