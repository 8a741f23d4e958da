/** Builds the desk in a process of its own: the cache folder as the argument, the finished folder on stdout. See bundle-apart.ts. */
import { buildDesk } from './bundle.ts';

process.stdout.write(await buildDesk(process.argv[2]!));
