/** What stands in the place of the service worker where the site has none: it takes away one that was there before, and what it kept. */
const BASE = __BASE__;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) =>
				Promise.all(names.map((name) => name.startsWith(`site ${BASE} `) && caches.delete(name)))
			)
			.then(() => registration.unregister())
	);
});
