import { workerScript } from '../features/offline/worker-script.ts';
import { holdings } from '../library.ts';
import { at } from '../ui/at.ts';

export const GET = () =>
	new Response(workerScript(at, holdings.site.offline), {
		headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
	});
