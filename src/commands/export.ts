/** `npm run export -- <folder>`: what is published, as a content folder like the one in the source tree. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportTree } from '../office/examine.ts';
import { openOffice } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';
import { MAIN } from '../office/repository.ts';

const to = process.argv[2];
if (to === undefined || (existsSync(resolve(to)) && readdirSync(resolve(to)).length > 0)) {
	console.error('用法：npm run export -- 文件夹（要是空的，或者还没有）');
	process.exit(1);
}
const office = openOffice(dataFolder(), Date.now);
const folder = resolve(to);
mkdirSync(folder, { recursive: true });
await exportTree(office.repository.git, MAIN, folder);
rmSync(join(folder, '.index'), { force: true });
office.repository.close();
console.log(`已导出到 ${join(folder, 'content')}`);
