/** Builds a site in a process of its own: one job in JSON as the argument, the result in JSON on stdout. See build-apart.ts. */
import type { BuildJob } from './build-apart.ts';
import { buildSite } from './build-site.ts';

// Leaves by the door, so that Astro's process ends too.
process.on('SIGTERM', () => process.exit(1));
const { options, outDir, earlier }: BuildJob = JSON.parse(process.argv[2]!);
process.stdout.write(JSON.stringify(await buildSite(options, outDir, earlier)));
