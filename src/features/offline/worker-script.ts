/** The text of `/sw.js`: one that keeps pages, or one that clears away what an earlier one kept. */
import { ADDRESS } from '../../domain/pages/addresses.ts';
import leaving from './leaving-worker.js?raw';
import { OFFLINE_PAGES } from './offline-view.ts';
import keeping from './worker.js?raw';

const COMMENTS = /\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/**
 * @param at a site address as a link
 * @param keeps false takes the worker away from every reader who has it
 */
export function workerScript(at: (address: string) => string, keeps: boolean): string {
	const names: Record<string, unknown> = {
		__BASE__: at(ADDRESS.home),
		__CORE__: [ADDRESS.offline, ...OFFLINE_PAGES.map(({ address }) => address)].map(at),
		__OFFLINE__: at(ADDRESS.offline),
	};
	return (keeps ? keeping : leaving)
		.replace(COMMENTS, '')
		.replace(/__[A-Z]+__/g, (name) => JSON.stringify(names[name]))
		.replace(/^\s+/gm, '');
}
