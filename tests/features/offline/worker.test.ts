import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { workerScript } from '../../../src/features/offline/worker-script.ts';

type Listener = (event: Record<string, unknown>) => void;
/** A worker of a site below `/wmsj/`, on a host where others keep things too. */
function started(keeps: boolean, put = async () => {}) {
	const names = new Set([
		'site /wmsj/ 0',
		'site /wmsj/ 1',
		'site / 1',
		'site /wmsj/lower/ 1',
		'photos of a portal',
	]);
	const listeners = new Map<string, Listener>();
	const scope = {
		addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
		caches: {
			keys: async () => [...names],
			delete: async (name: string) => names.delete(name),
			open: async () => ({
				match: async () => undefined,
				put,
				keys: async () => [],
				delete: async () => {},
			}),
		},
		clients: { claim: async () => {} },
		registration: { unregister: async () => {} },
		skipWaiting: () => {},
		fetch: async () => new Response('page', { headers: { 'Content-Type': 'text/html' } }),
		location: new URL('https://portal.example/wmsj/sw.js'),
		URL,
		Response,
		setTimeout,
	};
	const script = workerScript((address) => `/wmsj${address}`, keeps);
	runInNewContext(script, scope);
	const raise = async (name: string, event: Record<string, unknown> = {}) => {
		const waited: unknown[] = [];
		let answer: unknown;
		listeners.get(name)!({
			...event,
			waitUntil: (promise: unknown) => waited.push(promise),
			respondWith: (promise: unknown) => {
				answer = promise;
			},
		});
		await Promise.all(waited);
		return answer;
	};
	return { names, raise, script };
}
const asked = (path: string, mode = 'navigate', method = 'GET') => ({
	request: { url: `https://portal.example${path}`, mode, method },
});

test.each([
	['/wmsj/menu/', 'navigate', 'GET', true],
	['/wmsj/', 'navigate', 'GET', true],
	['/wmsj/admin/', 'navigate', 'GET', false],
	['/news/', 'navigate', 'GET', false],
	['/wmsj/calendar.ics', 'cors', 'GET', false],
	['/wmsj/menu/', 'navigate', 'POST', false],
])('of %s, asked as %s by %s, it takes charge: %s', async (path, mode, method, takes) => {
	const answer = await started(true).raise('fetch', asked(path, mode, method));
	expect(answer !== undefined).toBe(takes);
});

test('a phone that is full keeps nothing, and reads what the network gives', async () => {
	const full = async () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	const answer = await started(true, full).raise('fetch', asked('/wmsj/menu/'));
	expect(await ((await answer) as Response).text()).toBe('page');
});

test('a newer worker clears away what its own site kept before, and nothing of another', async () => {
	const { names, raise } = started(true);
	await raise('activate');
	expect([...names]).toEqual(['site /wmsj/ 1', 'site / 1', 'site /wmsj/lower/ 1', 'photos of a portal']);
});

test('switched off, it clears away all that its site kept, and nothing of another', async () => {
	const { names, raise } = started(false);
	await raise('activate');
	expect([...names]).toEqual(['site / 1', 'site /wmsj/lower/ 1', 'photos of a portal']);
});

test('it goes out without its comments', () => {
	for (const keeps of [true, false]) expect(started(keeps).script).not.toMatch(/\/\*|^\s*\/\/|__/m);
});
