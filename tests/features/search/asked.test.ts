import { expect, test } from 'vitest';
import { readSearchRequest, searchAddress } from '../../../src/features/search/asked.ts';

test('what is asked of the search page is read from its address, and written there again', () => {
	const asked = readSearchRequest('?q=课堂&o=date&f=类别:帮&f=类别:讲:乐&f=年份:2026');
	expect(asked).toEqual({
		query: '课堂',
		order: 'date',
		filters: { 类别: ['帮', '讲:乐'], 年份: ['2026'] },
	});
	expect(readSearchRequest(searchAddress(asked))).toEqual(asked);
});

test.each(['__proto__', 'constructor', 'toString', '颜色', ''])(
	'a filter by “%s”, which no page has, is no filter',
	(facet) => {
		const asked = readSearchRequest(`?q=课堂&f=${encodeURIComponent(facet)}:x`);
		expect(asked).toEqual({ query: '课堂', order: 'relevance', filters: {} });
	}
);
