/** What an editor quotes from a document is compared with its text while it is written. */
import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';

const BODY =
	'云溪委发〔2026〕1号\n\n# 方案\n\n一、标准\n\n（一）有项目。每月开展活动。\n\n---\n\n办公室印发\n';
const FACTS = { today: '2026-11-24', targets: {}, places: [], contact: true, lexicon: { words: [] } };
const altered = (data: object) =>
	checkEntry({ collection: 'documents', id: 'plan', data, body: BODY }, FACTS)
		.filter(({ code }) => code === 'quote-altered')
		.map(({ level, inFolder, label }) => `${level} ${inFolder} ${label}`);
const noted = (quote: string) => altered({ notes: [{ quote, note: '说明' }] });

test.each(['云溪委发〔2026〕1号', '有项目。每月开展活动', '有项⽬。每⽉开展活动', '办公室印发'])(
	'%s stands in the document',
	(quote) => {
		expect(noted(quote)).toEqual([]);
	}
);
test.each(['每月举办活动', '每月开展活动！'])('%s does not stand in the document', (quote) => {
	expect(noted(quote)).toEqual(['publish error 编者注 1 · 原文']);
});

test('a promise is quoted from its own clause', () => {
	const promised = (clause: string) => altered({ commitments: [{ clause, quote: '每月开展活动' }] });
	expect(promised('1.1')).toEqual([]);
	expect(promised('1')).toEqual(['publish error 可衡量的承诺 1 · 承诺原文']);
});
