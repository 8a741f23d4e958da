/** `npm run export -- <folder>`: what is published, as a content folder like the one in the source tree. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeSync } from '../files/file-system.ts';
import { openStarted } from '../office/first-run.ts';
import { exportTree } from '../office/git/export.ts';
import { PUBLISHED_REF } from '../office/git/repository.ts';
import { dataFolder } from '../office/office-settings.ts';
import { WrongUsage } from '../platform/wrong-usage.ts';

const [to] = parseArgs({ allowPositionals: true }).positionals;
if (to === undefined) throw new WrongUsage();
const folder = resolve(to);
if (existsSync(folder) && readdirSync(folder).length > 0)
	throw new Error(`文件夹 ${folder} 里已经有东西：请另写一个空的，或者还没有的`);
const office = await openStarted(dataFolder(), Date.now);
try {
	mkdirSync(folder, { recursive: true });
	await exportTree(office.repository.git, PUBLISHED_REF, folder);
	removeSync(join(folder, '.index'));
} finally {
	office.repository.close();
}
console.log(`已导出到 ${join(folder, 'content')}`);
