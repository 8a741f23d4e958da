/**
 * `npm run sbom -- [--out <file>]`: the parts of this program as a CycloneDX list, made by npm itself from the lock;
 * what npm cannot say of a licence is filled in from what was found.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FOUND } from './licences.ts';

type Component = { name: string; licenses?: object[] };

const { values } = parseArgs({ options: { out: { type: 'string' } } });
// The very npm that runs this; by a bare name Windows would find none.
const npm = process.env['npm_execpath'];
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'];
const { stdout, stderr, status } = npm
	? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8', maxBuffer: 1e9 })
	: spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 1e9, shell: process.platform === 'win32' });
if (status !== 0) throw new Error(`没有做成软件清单：${stderr}`);
const list = JSON.parse(stdout) as { components: Component[] };
for (const component of list.components) {
	const found = FOUND[component.name];
	if (!component.licenses?.length && found) component.licenses = [{ license: { id: found.licence } }];
}
const text = `${JSON.stringify(list, undefined, '\t')}\n`;
if (values.out === undefined) process.stdout.write(text);
else {
	writeFileSync(resolve(values.out), text);
	console.log(`软件清单（CycloneDX）写在 ${resolve(values.out)}：${list.components.length} 个组件`);
}
