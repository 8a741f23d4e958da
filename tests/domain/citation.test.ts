import { expect, test } from 'vitest';
import { citation } from '../../src/domain/citation.ts';

const cited = {
	title: '青竹村开了院坝会',
	source: '云溪乡新时代文明实践所',
	published: '2026-11-03 10:00',
	url: 'https://example.cn/stories/a/',
	sample: false,
};

test('a citation says what was published, by whom, when and where it stays', () => {
	expect(citation(cited)).toBe(
		'《青竹村开了院坝会》，云溪乡新时代文明实践所，2026年11月3日，https://example.cn/stories/a/'
	);
});

test('a citation of a sample says first that it is one', () => {
	expect(citation({ ...cited, sample: true })).toMatch(/^（示例）《青竹村开了院坝会》，/);
});
