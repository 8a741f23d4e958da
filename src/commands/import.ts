/** `npm run import [-- <content folder>]`: takes in what was changed in the content folder by hand, after a whole check. */
import { resolve } from 'node:path';
import { examinerOf } from '../office/examine.ts';
import { importFolder, importReport } from '../office/importing.ts';
import { openOffice } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';
import { takeFolder } from '../office/one-office.ts';
import { settings } from '../store/settings.ts';
import { checkEnvironment } from './environment.ts';

await checkEnvironment();
const folder = dataFolder();
try {
	const giveBack = takeFolder(folder);
	const office = openOffice(folder, Date.now);
	const from = process.argv[2] === undefined ? settings().contentFolder : resolve(process.argv[2]);
	const examiner = examinerOf(office);
	const imported = await importFolder(office, examiner, from);
	examiner.close();
	office.repository.close();
	giveBack();
	console.log(importReport(imported));
	if (!('files' in imported)) process.exitCode = 1;
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
