/** Builds the editing desk into the cache, unless it is there, and prints its folder. The office runs it beside the site's build. */
import { buildDesk } from '../build/desk-bundle.ts';
import { settings } from '../store/settings.ts';

console.log(await buildDesk(settings().cacheFolder));
