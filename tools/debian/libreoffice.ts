/** A LibreOffice for the test that opens workbooks: the machine's own, or one installed now. */
import { existsSync } from 'node:fs';
import { installFromDebian, isDebian } from './debian.ts';

const USUAL_PLACES = [
	'/usr/bin/soffice',
	'/usr/lib/libreoffice/program/soffice',
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** Path of a LibreOffice on this machine: `LIBREOFFICE`, or where systems usually keep it. */
export const findOffice = (): string | undefined =>
	[process.env['LIBREOFFICE'], ...USUAL_PLACES].find((path) => path && existsSync(path));

/** Finds a LibreOffice or installs one; throws in Chinese when neither works. */
export function ensureOffice(): string {
	const found = findOffice();
	if (found) return found;
	console.log('没有找到 LibreOffice，正在安装……');
	if (isDebian()) installFromDebian('libreoffice-calc-nogui');
	const installed = findOffice();
	if (installed) return installed;
	throw new Error(
		'台账的测试要用 LibreOffice 打开表格，但没能装上。请自己安装 LibreOffice，再用环境变量 LIBREOFFICE 写明 soffice 的路径。'
	);
}
