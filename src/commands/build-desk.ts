/** Builds the editing desk into the cache, unless it is there, and prints its folder. The office runs it beside the site's build. */
import { buildDesk } from '../publish/desk/bundle.ts';
import { runOptions } from '../reader/settings.ts';

console.log(await buildDesk(runOptions().cacheFolder));
