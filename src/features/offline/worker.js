/**
 * Service worker of the site: pages come from the network, and from what is kept only when it gives none in time.
 * Sent to readers without its comments; `worker-script.ts` sets the three names below.
 */
const BASE = __BASE__;
const CORE = __CORE__;
const OFFLINE = __OFFLINE__;
// Caches belong to a host: another site below another path has its own.
const NAME = `site ${BASE} 1`;
const RELEASE = new URL(`${BASE}release.json`, location).href;
const WAIT = 3000;
const MOST = 60;

const keyOf = (url) => {
	const { origin, pathname } = new URL(url, location);
	return origin + pathname;
};

addEventListener('install', (event) => {
	skipWaiting();
	event.waitUntil(Promise.all(CORE.map((page) => load(page, keyOf(page)))));
});

addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) =>
				Promise.all(
					names.map((name) => name.startsWith(`site ${BASE} `) && name !== NAME && caches.delete(name))
				)
			)
			.then(() => clients.claim())
	);
});

addEventListener('fetch', (event) => {
	const { request } = event;
	const { pathname } = new URL(request.url);
	if (request.mode !== 'navigate' || request.method !== 'GET') return;
	if (!pathname.startsWith(BASE) || pathname.startsWith(`${BASE}admin/`)) return;
	const fresh = load(request, keyOf(request.url));
	event.waitUntil(fresh.catch(() => {}));
	event.respondWith(answer(fresh, keyOf(request.url)));
});

addEventListener('message', (event) =>
	event.waitUntil(refresh(event.data).then(() => event.ports[0]?.postMessage('')))
);

async function load(request, key) {
	const response = await fetch(request);
	const { status, headers, redirected } = response;
	const isPage = status === 200 && !redirected && /^text\/html/.test(headers.get('content-type'));
	// One that breaks off on its way is none.
	if (isPage) await response.clone().arrayBuffer();
	// A phone that is full keeps nothing, and reads on.
	await keep(isPage && response.clone(), status, key).catch(() => {});
	return response;
}

async function keep(page, status, key) {
	const cache = await caches.open(NAME);
	// What was taken off the site goes from here too.
	if (status === 404 || status === 410) await cache.delete(key);
	if (!page) return;
	await cache.put(key, page);
	const old = (await cache.keys()).filter(({ url }) => !CORE.some((one) => keyOf(one) === url));
	await Promise.all(old.slice(0, -MOST).map((one) => cache.delete(one)));
}

async function answer(fresh, key) {
	const first = await Promise.race([
		fresh.catch(() => {}),
		new Promise((done) => {
			setTimeout(done, WAIT);
		}),
	]);
	if (first && first.status < 500) return first;
	const cache = await caches.open(NAME);
	const kept = await cache.match(key);
	if (kept) return dated(kept);
	return fresh.catch(() => cache.match(keyOf(OFFLINE)));
}

/** The page as it was kept, under a line that says so. */
async function dated(kept) {
	const since = new Date(kept.headers.get('date') || Date.now());
	const when = since.toLocaleString('zh-CN', {
		month: 'long',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	});
	const html = await kept.text();
	const note = `<p class="offline-note wrap" role="status"><strong>离线内容，更新于${when}</strong></p>`;
	return new Response(
		html.replace(/<body[^>]*>/, (body) => body + note),
		{ headers: kept.headers }
	);
}

/** Brings what is kept up to date after a new release, and adds what this reader needs. */
async function refresh(pages) {
	const cache = await caches.open(NAME);
	// A server that does not tell its releases is asked once a day.
	const release = await fetch(RELEASE).then((found) => (found.ok ? found.text() : new Date().toDateString()));
	const known = await (await cache.match(RELEASE))?.text();
	const have = (await cache.keys()).map(({ url }) => url).filter((url) => url !== RELEASE);
	const wanted = [...CORE, ...pages].map(keyOf).filter((url) => !have.includes(url));
	for (const url of known === release ? wanted : [...have, ...wanted]) await load(url, url);
	await cache.put(RELEASE, new Response(release));
}
