import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';

const codes = (source: string) => checkMarkdown(source).map(({ code }) => code);
const FIGURE = '![三位老人围坐在院坝里听志愿者读报](现场.jpg)';

test('a sound text has no findings', () => {
	const source = [
		'## 经过',
		`**“好”**，[方案](/plan/)、[外部](https://example.cn/a?b=1)、[信](mailto:a@example.cn)、[附件](附件.pdf)[^1]。`,
		'价格 1 < 2，见 https://example.cn/活动。👨‍👩‍👧',
		`${FIGURE}`,
		'| 甲 |\n|--|\n| 乙 |',
		'---',
		'[^1]: 注',
	].join('\n\n');
	expect(checkMarkdown(source)).toEqual([]);
});

test('findings carry line, severity, and what to do, in the order of the text', () => {
	expect(checkMarkdown('字\n\n<b>粗</b>\n\n# 题')).toEqual([
		{
			code: 'raw-html',
			severity: 'error',
			line: 3,
			message: expect.stringMatching(/“<b>”.*请改用编辑器的按钮/),
		},
		{ code: 'heading-level', severity: 'warning', line: 5, message: expect.stringContaining('##') },
	]);
});

describe('marks within a text', () => {
	const message = (source: string) => checkMarkdown(source)[0]?.message;
	test('a link to a heading that is not there is found, and one that is there is not', () => {
		expect(codes('## 经过\n\n[看经过](#h-经过)、[一样](#h-%E7%BB%8F%E8%BF%87)')).toEqual([]);
		expect(message('## 经过\n\n[看结果](#h-结果)')).toMatch(/“h-结果”.*如 #h-经过/);
		expect(message('[看经过](#经过)')).toContain('这篇没有小标题');
	});
	test('an anchor of the page around the text is left to the page', () =>
		expect(codes('[订阅](#subscribe)')).toEqual([]));
	test('a footnote without its text would stand as it is written, so it is refused', () =>
		expect(message('三十户[^户]参加。')).toContain('“[^户]: 脚注的话”'));
	test.each([
		['好[^注 1]。\n\n[^注 1]: 账本', 'footnote-name'],
		['好[^注 1]。\n\n[^注 1]: 见 账本', 'footnote-name'],
	])('a footnote with a blank in its name is no footnote: %j', (source, code) => {
		expect(checkMarkdown(source)).toContainEqual(
			expect.objectContaining({ code, severity: 'error', message: expect.stringContaining('[^注1]') })
		);
	});
	test('a footnote that nothing refers to is told, because no reader would see it', () => {
		expect(checkMarkdown('字\n\n[^a]: 注')).toMatchObject([
			{ code: 'footnote-unused', severity: 'warning', line: 3 },
		]);
		expect(codes('字[^a]\n\n[^a]: 注')).toEqual([]);
	});
	test.each([
		['好［^1］', 'footnote-brackets', '“[^1]”'],
		['好【^注】', 'footnote-brackets', '“[^注]”'],
		['好[＾1]', 'footnote-brackets', '“[^1]”'],
		['好[^1](见账本)', 'footnote-link', '中文括号'],
		['好[^1]\n\n[^1]:', 'footnote-empty', '“[^1]:”后面写上'],
	])('a footnote that is none is told: %j', (source, code, cure) => {
		expect(checkMarkdown(source)).toMatchObject([
			{ code, severity: 'warning', message: expect.stringContaining(cure) },
		]);
	});
	test.each(['好[^_^]', '【^_^】', '[1]、［1］、【注】', `好[^1]（见账本）\n\n[^1]: ${FIGURE}`])(
		'%j is sound',
		(source) => expect(codes(source)).toEqual([])
	);
	test('code may speak of marks', () => expect(codes('写作 `[^1]`')).toEqual([]));
});

describe('raw HTML', () => {
	test.each([
		'<b>字</b>',
		'字<br>字',
		'<!-- 注 -->',
		'<div data-pagefind-ignore>字</div>',
		'<script>x</script>',
	])('%s is refused', (source) => expect(codes(source)).toContain('raw-html'));
	test.each(['`<b>`', '1 < 2 > 0', '\\<b>', '＜b＞'])('%s is text', (source) =>
		expect(codes(source)).toEqual([])
	);
});

describe('pictures', () => {
	test.each([
		'',
		' ',
		'图片',
		'照片 1',
		'image',
		'IMG_1234',
		'IMG_20200103_101500',
		'1',
		'1.jpg',
		'现场.JPG',
		'微信图片_20200103',
		'截图（2）',
		'mmexport1578',
		'……',
		'现场',
	])('the description “%s” says nothing', (alt) =>
		expect(codes(`![${alt}](现场.jpg)`).join()).toMatch(/^picture-alt-(?:missing|meaningless)$/)
	);
	test.each(['老人听读报', '图为志愿者清扫院坝', '1 名志愿者在讲课', '照片墙前的孩子', 'IMG 展板前合影'])(
		'the description “%s” is one',
		(alt) => expect(codes(`![${alt}](现场.jpg)`)).toEqual([])
	);
	test.each([
		['https://example.cn/a.jpg', 'picture-remote'],
		['//example.cn/a.jpg', 'picture-remote'],
		['data:image/png;base64,AA', 'picture-data'],
		['C:\\照片\\a.jpg', 'picture-disk'],
		['file:///C:/a.jpg', 'picture-disk'],
		['%E4%BD.jpg', 'picture-encoding'],
		['100%.jpg', 'picture-encoding'],
		['../a.jpg', 'picture-address'],
		['/uploads/a.jpg', 'picture-address'],
		['a.jpg?x=1', 'picture-address'],
		['', 'picture-empty'],
	])('the address “%s” is refused', (src, code) => expect(codes(`![老人听读报](${src})`)).toEqual([code]));
	test.each(['a.jpg', './a.jpg', '现场.jpg', '%E7%8E%B0.jpg', '<我的 照片.jpg>', 'photos/a.jpg'])(
		'the address “%s” is accepted',
		(src) => expect(codes(`![老人听读报](${src})`)).toEqual([])
	);
	test('a picture by reference is judged too, on its own line', () => {
		expect(checkMarkdown('字\n\n![][a]\n\n[a]: https://example.cn/a.jpg')).toMatchObject([
			{ code: 'picture-remote', line: 3 },
			{ code: 'picture-alt-missing', line: 3 },
		]);
	});
});

describe('links', () => {
	test.each([
		['javascript:alert(1)', 'link-protocol'],
		['java&Tab;script:alert(1)', 'link-address'],
		['weixin://x', 'link-protocol'],
		['', 'link-empty'],
		['mailto:', 'link-empty'],
		['C:\\文件\\a.pdf', 'link-disk'],
		['file:///a.pdf', 'link-disk'],
		['//example.cn', 'link-address'],
		['https:example.cn', 'link-address'],
		['https://a@example.cn', 'link-address'],
		['<https://example.cn/a b>', 'link-address'],
		['/a%E4', 'link-encoding'],
		['www.example.cn', 'link-scheme'],
		['example.com/a', 'link-scheme'],
		['http：//example.cn/a', 'link-scheme'],
		['https//example.cn/a', 'link-scheme'],
		['https；//example.cn/a', 'link-scheme'],
		['https;//example.cn/a', 'link-scheme'],
	])('the address “%s” is refused', (href, code) => expect(codes(`[看这里](${href})`)).toEqual([code]));
	test.each(['/stories/', '#top', 'a.pdf', '../plan/', 'HTTP://example.cn', 'tel:01000000000', '?page=2'])(
		'the address “%s” is accepted',
		(href) => expect(codes(`[看这里](${href})`)).toEqual([])
	);
	test.each([
		['https://example.cn。', 'link-trailing-mark'],
		['https://example.cn/a，', 'link-trailing-mark'],
		['http://localhost:4321/stories/a/', 'link-inside'],
		['http://192.168.1.5:4321/stories/a/', 'link-inside'],
		['http://10.0.0.8/', 'link-inside'],
		['http://bangongshi/a', 'link-inside'],
	])('the address “%s” is told, and holds nothing up', (href, code) => {
		expect(checkMarkdown(`[看这里](${href})`)).toMatchObject([{ code, severity: 'warning' }]);
	});
	test.each(['https://example.cn/a（一）/', 'http://172.15.1.1/', 'https://10.example.cn/'])(
		'the address “%s” leads out',
		(href) => expect(codes(`[看这里](${href})`)).toEqual([])
	);
	test('without words cannot be followed', () => {
		expect(codes('[](/a)')).toEqual(['link-words']);
		expect(codes(`[${FIGURE}](/a)`)).toEqual([]);
	});
	test.each([
		'![老人](我的 照片.jpg)',
		'[看这里](https://example.cn/a b)',
		'[看这里]（https://example.cn/）',
		'![老人]（现场.jpg）',
	])('%s would be shown as it stands', (source) => expect(codes(source)).toContain('link-syntax'));
	test('brackets that are only brackets are left alone', () => {
		expect(codes('名单[1]（见附录）')).toEqual([]);
	});
});

describe('remains of other tools', () => {
	test('conflict markers are found on each line, also one alone', () => {
		const source = '甲\n\n<<<<<<< HEAD\n乙\n=======\n丙\n>>>>>>> main';
		const markers = checkMarkdown(source).filter(({ code }) => code === 'conflict-marker');
		expect(markers.map(({ line }) => line)).toEqual([3, 5, 7]);
		expect(codes('甲\n\n>>>>>>> main')).toEqual(['conflict-marker']);
		expect(codes('> 引\n\n《《甲》》\n\n========')).toEqual([]);
	});
	test.each(['ä¸­æ–‡ç½‘', 'å®žè·µæ‰€', '锛屽ぇ瀹堕兘鏉ヤ簡銆', '报名锟斤拷'])(
		'text in a wrong encoding is found: %s',
		(text) => {
			expect(checkMarkdown(`好\n\n${text}`)).toContainEqual(
				expect.objectContaining({ code: 'garbled', severity: 'warning', line: 3 })
			);
		}
	);
	test.each(['拼音 é、è、ā，é“è”', 'café crème, “à la carte”', '20℃±2，§3', '锛行'])('%s is text', (text) =>
		expect(codes(text)).toEqual([])
	);
	test('an opening for another language is found', () => {
		expect(codes('---js\nx')).toEqual(['front-matter-engine']);
		expect(codes('字\n\n---\n\n字')).toEqual([]);
	});
});

describe('characters nobody sees', () => {
	test.each([
		['甲\u202e乙', 'bidi'],
		['甲&#x202E;乙', 'bidi'],
		['甲&rlm;乙', 'bidi'],
		['甲\u200b乙', 'zero-width'],
		['甲&#8203;乙', 'zero-width'],
		['甲&shy;乙', 'zero-width'],
		['甲\u200d乙', 'zero-width'],
		['甲\ufeff乙', 'zero-width'],
		['甲\u0007乙', 'control-character'],
		['甲\u0085乙', 'control-character'],
	])('%j is refused on its line', (text, code) => {
		expect(checkMarkdown(`字\n\n${text}\n\n字`)).toMatchObject([{ code, severity: 'error', line: 3 }]);
	});
	test('a mark of byte order at the beginning hides no word', () => {
		expect(codes('\ufeff村里的书')).toEqual(['zero-width']);
	});
	test('those of ordinary writing are not', () => {
		expect(codes('甲\t乙　丙\n\n👨‍👩‍👧 👩🏽‍🌾 ❤️ A&amp;B &copy;')).toEqual([]);
	});
});

test('a text nested beyond reason is refused, a list within a list is not', () => {
	expect(codes(`${'> '.repeat(3000)}字`)).toEqual(['nesting']);
	expect(codes('- 一\n  - 二\n    - 三')).toEqual([]);
});
