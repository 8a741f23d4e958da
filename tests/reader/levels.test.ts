/** What the desk asks before a publication, asked of what lies in the folder: one check, with a severity of its own there. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/reader/check.ts';
import { readContent } from '../../src/reader/read.ts';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { inStory } from '../support/faults.ts';

const NOW = '2026-11-24 10:00';
const words = 'summary: 孩子们在院坝里读了一下午书，老人们在旁边听。';
const notice =
	(more: string, text = '孩子们读了书。') =>
	(content: ContentFolder) =>
		content.withFile(
			'stories/dushu/index.md',
			`---\ntitle: 院坝里的读书会\nkind: notice\npublished: 2026-10-20 09:00\n${words}\n${more}---\n\n${text}\n`
		);
const LIST = 'words:\n  - wrong: 送单制\n    right: 送单式\n';

// What an editor may leave for later, what nobody may, and what only the date has made of it.
test.each<[string, (content: ContentFolder) => ContentFolder, { issues?: string[]; reminders?: string[] }]>([
	['a notice that is over', notice('expires: 2026-11-01\n'), {}],
	['a notice planned years ahead', notice('expires: 2029-11-01\n'), {}],
	[
		'a wrong word',
		(content) => notice('', '推行送单制。')(content.withFile('lexicon.yml', LIST)),
		{ reminders: ['warning wording 正文'] },
	],
	[
		'a wrong word in a draft',
		(content) => notice('draft: true\n', '推行送单制。')(content.withFile('lexicon.yml', LIST)),
		{},
	],
	['a home', notice('', '他住松林村三组12号。'), { issues: ['warning private-address 正文'] }],
	['a text of nothing', notice('', ''), { reminders: ['warning text-empty 正文'] }],
	[
		'what the loudspeaker cannot say',
		(content) => notice('')(content).withEdit('stories/dushu/index.md', '孩子们在', '请到5-2-301，孩子们在'),
		{ reminders: ['warning loudspeaker-unsaid 摘要'] },
	],
	['a short report without photos', inStory('菜是邻居们一早摘的。', '菜好。'), {}],
])('%s is told in the folder as grave as it is there', async (_, change, { issues = [], reminders = [] }) => {
	const found = checkContent(readContent(change(await soundContent()).folder), NOW);
	const told = (list: typeof found.issues) =>
		list.map(({ severity, code, field }) => `${severity} ${code} ${field}`);
	const own = told(found.reminders).filter((one) => !/reviews|caption|credit/.test(one));
	expect({ issues: told(found.issues), reminders: own }).toEqual({ issues, reminders });
});
