import { expect, test } from 'vitest';
import { type Piece, without } from '../../src/features/admin/pages/Pieces.tsx';

const piece = (collection: string, slug: string, more: Partial<Piece> = {}): Piece => ({
	...{ collection, slug, label: '草稿', author: '张三', updated: '2026-11-24 12:00' },
	...more,
});

test('a piece is taken out of a list by its kind and its name: two kinds may have one of the same name', () => {
	const [team, coverage] = [piece('teams', 'jia'), piece('coverage', 'jia')];
	expect(without([team, coverage], [coverage])).toEqual([team]);
});
