/** `npm run import [-- <content folder>]`: takes in what was changed in the content folder by hand, after a whole check. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockDataFolder } from '../office/data-folder-lock.ts';
import { openStarted } from '../office/first-run.ts';
import { importFolder, importReport } from '../office/git/importing.ts';
import { dataFolder } from '../office/office-settings.ts';
import { examinerOf } from '../office/reviews/examine.ts';
import { runOptions } from '../reader/run-options.ts';

const [given] = parseArgs({ allowPositionals: true }).positionals;
const from = given === undefined ? runOptions().contentFolder : resolve(given);
const folder = dataFolder();
const office = await openStarted(folder, Date.now);
const examiner = examinerOf(office);
try {
	const release = lockDataFolder(folder);
	try {
		const imported = await importFolder(office, examiner, from);
		console.log(importReport(imported));
		if (!('files' in imported)) process.exitCode = 1;
	} finally {
		release();
	}
} finally {
	examiner.close();
	office.repository.close();
}
