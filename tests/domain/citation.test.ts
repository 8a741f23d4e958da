import { expect, test } from 'vitest';
import { citation } from '../../src/domain/citation.ts';

test('a citation says what was published, by whom, when and where it stays', () => {
	const cited = {
		title: '青竹村开了院坝会',
		source: '云溪乡新时代文明实践所',
		published: '2026-11-03 10:00',
		url: 'https://example.cn/stories/a/',
	};
	expect(citation(cited)).toBe(
		'《青竹村开了院坝会》，云溪乡新时代文明实践所，2026年11月3日，https://example.cn/stories/a/'
	);
});
