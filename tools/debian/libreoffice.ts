/** A LibreOffice for the tests that open workbooks and Word files: the machine's own, or one installed now. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installFromDebian, isDebian } from './debian.ts';

const USUAL_PLACES = [
	'/usr/bin/soffice',
	'/usr/lib/libreoffice/program/soffice',
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];
/** Debian packs the programs of the suite one by one, each with a library of its own. */
const PROGRAMS = [
	{ library: 'libsclo.so', debian: 'libreoffice-calc-nogui' },
	{ library: 'libswlo.so', debian: 'libreoffice-writer-nogui' },
] as const;

/** Path of a LibreOffice on this machine: `LIBREOFFICE`, or where systems usually keep it. */
export const findOffice = (): string | undefined =>
	[process.env['LIBREOFFICE'], ...USUAL_PLACES].find((path) => path && existsSync(path));

/** Finds a LibreOffice or installs one; throws in Chinese when neither works. */
export function ensureOffice(): string {
	const missing = isDebian() ? PROGRAMS.filter(({ library }) => !hasLibrary(library)) : [];
	if (missing.length > 0) {
		console.log('没有找到 LibreOffice 的表格和文字处理，正在安装……');
		installFromDebian(...missing.map(({ debian }) => debian));
	}
	const office = findOffice();
	if (office) return office;
	throw new Error(
		'台账和公文的测试要用 LibreOffice 打开表格和 Word 文件，但没能装上。请自己安装 LibreOffice，再用环境变量 LIBREOFFICE 写明 soffice 的路径。'
	);
}

function hasLibrary(library: string): boolean {
	const office = findOffice();
	return office !== undefined && existsSync(join(dirname(realpathSync(office)), library));
}
