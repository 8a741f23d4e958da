/** What its writer meant to fill in and left: “参加的有××人”, “待填”, “此处插入照片”. 待补充 is how the site says that it does not know. */
import type { Passage } from '../schemas/passages.ts';
import type { EntryIssue } from './issue.ts';

/**
 * Signs in the place of a figure, before what it counts. A name left out on purpose, 王××, counts nothing; two underscores
 * make words bold; 〇 after a figure is a nought.
 */
const FIGURE =
	/(?:[×✕]{2,}|(?<![A-Za-z])[xX]{2,}|(?<![一二三四五六七八九十百千零〇○\d])[○〇]{2,}|[_＿]{3,})\s*(?:年(?!级)|月(?!饼)|日|号(?!称)|时(?!代)|点(?!心)|分(?![队局院公])|人(?![民大社])|名(?!邸)|户|场(?!镇)|次|元|万|亩|个(?!体)|岁|件|份|篇|公里|小时)/u;
const WORDS =
	/待(?:填写?|插入|补)(?=[）)】\]，。；、]|$)|此处(?:插入|补充|填写|放照片|略)|[（(【[](?:插入|填写|配图|照片[一二两三四几\d]+张)[^）)】\]]{0,8}[）)】\]](?=\s*$)/u;

/** One reminder a line. */
export function leftBlank({ path, text }: Passage): EntryIssue[] {
	const lines = text.split('\n');
	return lines.flatMap((line, at) => {
		const found = (FIGURE.exec(line) ?? WORDS.exec(line))?.[0];
		if (found === undefined) return [];
		return {
			...({ code: 'left-blank', level: 'advice', inFolder: 'warning', path } as const),
			line: lines.length > 1 ? at + 1 : undefined,
			message: `“${found.trim()}”像是留着还没有填的：请填上，或者删掉`,
		};
	});
}
