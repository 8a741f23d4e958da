/**
 * `npm test`: types, lint, then every test. Names of test files, or options of the test runner, may follow to run only
 * those tests. What a test needs besides, a browser or an office suite, its own project of `vitest.config.ts` gets.
 * `npm run test:long` builds two hundred random sites instead, tears thirty texts away from their writers and kills the
 * office twenty times, which takes hours and belongs into the night, and `npm run test:soak` holds a crowd at the office
 * for ten minutes.
 */
import { spawnSync } from 'node:child_process';

/** Runs that take hours or minutes, each a test of the short run with more of the same. */
const LONG: Record<string, { files: string[]; env: Record<string, string> }> = {
	'--long': {
		files: ['tests/random', 'tests/browser/desk-torn.test.ts', 'tests/browser/desk-office-killed.test.ts'],
		env: { RANDOM_SITES: '200', TORN_MOMENTS: '30', OFFICE_KILLS: '20' },
	},
	'--soak': { files: ['tests/office/soak.test.ts'], env: { SOAK_SECONDS: '600' } },
};

const [first = '', ...rest] = process.argv.slice(2);
const long = LONG[first];
const only = long ? [...long.files, ...rest] : process.argv.slice(2);
const steps: [string, string[]][] = [
	['类型检查', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error']],
	['代码规范', ['node_modules/@biomejs/biome/bin/biome', 'check']],
	['没有用处的代码', ['node_modules/knip/bin/knip.js', '--include', 'files,exports,types,dependencies']],
];
if (only.length === 0) for (const [name, args] of steps) run(name, args);
run('测试', ['node_modules/vitest/vitest.mjs', 'run', ...only]);

/** Runs one step with this very Node; the first failing step ends the run with its own exit code. */
function run(name: string, args: string[]): void {
	console.log(`\n── ${name} ──`);
	const { status } = spawnSync(process.execPath, args, {
		stdio: 'inherit',
		env: { ...long?.env, ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	if (status === 0) return;
	console.error(`${name}没有通过。`);
	process.exit(status ?? 1);
}
