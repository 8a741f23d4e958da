import { ADDRESS } from '../domain/pages/addresses.ts';
import { absolute, at } from '../ui/at.ts';

const map = absolute('/sitemap-index.xml');
const rules = ['User-agent: *', `Disallow: ${at(ADDRESS.desk)}`];
// A site map is named by its whole address; without a host there is none to name.
if (!map.startsWith('/')) rules.push('', `Sitemap: ${map}`);

export const GET = () =>
	new Response(`${rules.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
