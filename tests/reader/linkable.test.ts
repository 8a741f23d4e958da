import { expect, test } from 'vitest';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { accepts, inStory, refuses } from '../support/faults.ts';
import { STORY } from '../support/sound-files.ts';

const OTHER = 'stories/dushu/index.md';
const other = (published: string, more = '') => `---
title: 院坝里的读书会
kind: report
published: ${published}
summary: 孩子们在院坝里读了一下午书，老人们在旁边听。
${more}---

孩子们读了书。
`;
const DRAFT = other('2026-10-20 09:00', 'draft: true\n');
const AHEAD = other('2026-11-24 10:01');
const SAMPLE = other('2026-10-20 09:00', 'sample: true\n');
const DUE = other('2026-11-24 10:00');

/** The story links another; checked at ten on 24 November. */
const linking =
	(text: string, id = 'dushu') =>
	(content: ContentFolder) =>
		inStory('菜是邻居们一早摘的。', `见[读书会](/stories/${id}/)。`)(content.withFile(OTHER, text));
const told = {
	code: 'link-hidden',
	line: 19,
	field: '正文',
	cure: '“dushu”还没有发布（草稿、示例或发布时间未到）',
};

refuses([
	['a link to a draft', linking(DRAFT), told],
	['a link to a story that is due a minute later', linking(AHEAD), told],
	['a link of a true story to a sample', linking(SAMPLE), told],
	[
		'a link to the old address of a draft',
		linking(other('2026-10-20 09:00', 'formerly: [shuhui]\ndraft: true\n'), 'shuhui'),
		{ ...told, cure: '“shuhui”还没有发布' },
	],
]);

accepts([
	['a link to a story that is due now', linking(DUE)],
	[
		'a link of a sample to a sample',
		(content) => inStory('strand: help', 'strand: help\nsample: true')(linking(SAMPLE)(content)),
	],
	[
		'a link of a draft to a draft',
		(content) => inStory('strand: help', 'strand: help\ndraft: true')(linking(DRAFT)(content)),
	],
	[
		'a link of a story that is due tomorrow to one that is due then too',
		(content) => inStory('2026-10-19 09:30', '2026-11-25 09:30')(linking(AHEAD)(content)),
	],
]);

test('a link to a story that is refused is not at fault', async () => {
	const content = await soundContent();
	linking(other('2026-10-20 09:00').replace('kind: report', 'kind: reprot'))(content);
	expect(content.issues().map(({ file }) => file)).toEqual([OTHER]);
	expect(content.text(STORY)).toContain('/stories/dushu/');
});
