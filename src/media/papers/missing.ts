/** Characters of official documents that the typeface of their PDF lacks: 〓 stands for one, as compositors set it. */
import type { Holdings } from '../../domain/holdings.ts';
import { paperOf, paperTexts } from '../../domain/plan/paper.ts';
import type { Issue } from '../../platform/issue.ts';
import { missingGlyphs } from '../typefaces/song.ts';

export const STAND_IN = '〓';

/** One reminder for each such character of each document. */
export const missingFromPapers = ({ shelves, texts }: Holdings): Issue[] =>
	shelves.documents.flatMap((document) => {
		const text = texts.get(document.id);
		const words = text ? paperTexts(paperOf(document.data, text)).join('') : '';
		return missingGlyphs(words).map((character) => ({
			code: 'glyph-missing' as const,
			severity: 'warning' as const,
			file: document.file,
			field: '正文',
			message: `打印版（PDF）的字体里没有“${character}”，那里印作“${STAND_IN}”；网页和Word文件照常显示`,
		}));
	});
