import { expect, test } from 'vitest';
import { documentLine } from '../../src/features/plan/document-view.ts';
import { entry } from '../support/entries.ts';

test('a list names number, issuer and date of a document, and only what it has', () => {
	const line = (data: object) => documentLine(entry('documents', 'plan', data).data);
	expect(line({ number: '云溪委发〔2026〕1号' })).toBe(
		'云溪委发〔2026〕1号 · 中共云溪乡委员会 · 2026年1月5日'
	);
	expect(line({})).toBe('中共云溪乡委员会 · 2026年1月5日');
});
