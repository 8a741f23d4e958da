import { holdings } from '../library.ts';
import { absolute, at } from '../ui/at.ts';

const rules = ['User-agent: *', `Disallow: ${at('/admin/')}`];
// A site map is named by its whole address; without a host there is none to name.
if (holdings.site.origin) rules.push('', `Sitemap: ${absolute('/sitemap-index.xml')}`);

export const GET = () => new Response(`${rules.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
