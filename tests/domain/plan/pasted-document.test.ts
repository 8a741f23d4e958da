import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import { documentBlocks } from '../../../src/domain/plan/pasted-document.ts';

const PASTED = `桃源示例镇办公室文件
桃示发〔2026〕3号

　　桃源示例镇实践站
　　值班办法
各村：
　　一、时间。每天八点开门。
　　二、登记。来人登记。
桃源示例镇办公室2026年3月1日印发
`;

test('what was pasted from Word falls into title, clauses and imprint, and no character of it is lost', () => {
	const body = documentBlocks(PASTED, '桃源示例镇实践站值班办法');
	const { head, parts, imprint } = parseDocument(body);
	expect(head).toEqual(['桃源示例镇办公室文件', '桃示发〔2026〕3号']);
	expect(parts).toHaveLength(1);
	expect(parts[0]).toMatchObject({
		title: '桃源示例镇实践站值班办法',
		paragraphs: ['各村：'],
		clauses: [{ citation: '一' }, { citation: '二' }],
	});
	expect(imprint).toEqual(['桃源示例镇办公室2026年3月1日印发']);
	const bare = (text: string) => text.replace(/[\s\u3000#]|---/gu, '');
	expect(bare(body)).toBe(bare(PASTED));
});

test('a text that is marked already stays as it is; without its title none is made up', () => {
	const marked = '# 办法\n\n一、开门。\n';
	expect(documentBlocks(marked, '办法')).toBe(marked);
	expect(parseDocument(documentBlocks('一、开门。', '办法')).parts).toEqual([]);
});
