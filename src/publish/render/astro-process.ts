/** Astro's command as a process of its own. */
import { resolve } from 'node:path';
import { optionVariables, type RunOptions } from '../../reader/run-options.ts';
import { type Ended, runNode } from './run-process.ts';

/** Always for production, whatever mode this process runs in. */
export const runAstro = (
	args: readonly string[],
	options: RunOptions,
	how: { isLowPriority?: boolean } = {}
): Promise<Ended> =>
	runNode([resolve('node_modules/astro/bin/astro.mjs'), ...args], {
		...how,
		env: {
			...{ ...optionVariables(options), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
			// Of whoever started this: pages would take them for where the site stands.
			...{ BASE_URL: undefined, SITE: undefined },
		},
	});
