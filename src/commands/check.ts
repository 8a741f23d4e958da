/** `npm run check [-- --json]`: everything wrong in the content folder; exit code 1 when there are errors. */
import { parseArgs } from 'node:util';
import { reportText } from '../platform/issue.ts';
import { openContent } from '../reader/open.ts';
import { runOptions } from '../reader/run-options.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { contentFolder, cacheFolder, now } = runOptions();
const opened = await openContent({ folder: contentFolder, cache: cacheFolder, now });
const issues = [...opened.issues, ...opened.reminders];
// Programs know the severity by this name.
const rows = issues.map(({ code, severity, ...issue }) => ({ code, level: severity, ...issue }));
console.log(values.json ? JSON.stringify(rows, undefined, '\t') : reportText(issues));
if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
