import { describe, expect, test } from 'vitest';
import { pictureSources } from '../../src/platform/markdown/pictures.ts';
import { plainText } from '../../src/platform/markdown/plain.ts';
import { type RenderOptions, renderMarkdown } from '../../src/platform/markdown/render.ts';

const html = (source: string, options?: RenderOptions) => renderMarkdown(source, options).html.trim();
const inline = (source: string, options?: RenderOptions) => html(source, options).replace(/^<p>|<\/p>$/g, '');

describe('Chinese text', () => {
	test('bold ending in a Chinese quotation mark is bold', () => {
		expect(inline('**“五位一体”**总体')).toBe('<strong>“五位一体”</strong>总体');
	});

	test('deletion beside Chinese brackets is a deletion, a single tilde is a range', () => {
		expect(inline('改~~（旧）~~了')).toBe('改<del>（旧）</del>了');
		expect(inline('9~11点，14~16点')).toBe('9~11点，14~16点');
	});

	test('a wrapped line shows no space between Chinese characters', () => {
		expect(inline('第一行，\n第二行\n“第三行”')).toBe('第一行，第二行“第三行”');
		expect(inline('**粗**\n后\n[链](/a)\n𠮷\n祥')).toBe('<strong>粗</strong>后<a href="/a">链</a>𠮷祥');
	});

	test('a wrapped line keeps the space beside Latin letters and a hard break', () => {
		expect(inline('用 Wi\nFi\n上网')).toBe('用 Wi\nFi\n上网');
		expect(inline('上  \n下')).toBe('上<br>\n下');
	});
});

describe('bare addresses', () => {
	const words = (source: string) => inline(source).replace(/<a href="([^"]*)"[^>]*>.*?<\/a>/g, '[$1]');

	test('end where Chinese begins', () => {
		expect(words('看https://example.cn/活动，谢谢')).toBe('看[https://example.cn/]活动，谢谢');
		expect(words('见 https://example.cn/a?b=1。')).toBe('见 [https://example.cn/a?b=1]。');
		expect(words('邮箱a.b@example.cn，电话')).toBe('邮箱[mailto:a.b@example.cn]，电话');
		expect(words('www.example.cn）')).toBe('[http://www.example.cn]）');
	});

	test('leave the marks of the sentence and of Markdown alone', () => {
		expect(words('(https://example.cn/a)，https://example.cn/b_(c).')).toBe(
			'([https://example.cn/a])，[https://example.cn/b_(c)].'
		);
		expect(words('**https://example.cn**，好')).toBe('<strong>[https://example.cn]</strong>，好');
	});

	test('end where the next one begins, but may carry one', () => {
		expect(words('https://example.cn/a;https://example.com')).toBe(
			'[https://example.cn/a];[https://example.com]'
		);
		expect(words('https://example.cn,www.example.com/b')).toBe(
			'[https://example.cn],[http://www.example.com/b]'
		);
		const carrying = 'https://example.cn/?u=https://example.com;c,d';
		expect(words(carrying)).toBe(`[${carrying}]`);
	});

	test('written in angle brackets keep the Chinese', () => {
		expect(words('<https://example.cn/活动>')).toBe('[https://example.cn/%E6%B4%BB%E5%8A%A8]');
	});

	test('are not made of what is no address', () => {
		expect(words('http://、https://x 与 a@b')).toBe('http://、https://x 与 a@b');
		expect(words('`https://example.cn`')).toBe('<code>https://example.cn</code>');
	});
});

describe('links', () => {
	test('of this site pass through the caller', () => {
		expect(inline('[报道](/stories/)', { link: (href) => `/base${href}` })).toBe(
			'<a href="/base/stories/">报道</a>'
		);
		expect(inline('[报道](/stories/)')).toBe('<a href="/stories/">报道</a>');
	});

	test('to other sites say nothing about this one', () => {
		const link = () => 'wrong';
		expect(inline('[外](HTTPS://example.cn/)', { link })).toBe(
			'<a href="https://example.cn/" rel="noopener noreferrer">外</a>'
		);
		expect(inline('[信](mailto:a@example.cn)[话](tel:01000000000)', { link })).toBe(
			'<a href="mailto:a@example.cn">信</a><a href="tel:01000000000">话</a>'
		);
	});

	test.each([
		'javascript:alert(1)',
		'//example.cn',
		'/\\example.cn',
		'https://a@example.cn',
		'data:,x',
		'weixin://x',
	])('to %s become plain words', (href) =>
		expect(inline(`[点**这**里](${href})`)).toMatch(/^点<strong>这<\/strong>里$|^<a href="\/%5Cexample\.cn">/)
	);

	test('by reference are links like any other', () => {
		expect(inline('[报道][a]\n\n[a]: /stories/')).toBe('<a href="/stories/">报道</a>');
	});

	test('hold no other link', () => {
		expect(inline('[一 <https://example.cn> 二](/a)')).toBe('<a href="/a">一 https://example.cn 二</a>');
	});
});

describe('pictures', () => {
	const picture = (src: string, alt: string) =>
		src === '丢.jpg' ? undefined : `<picture>${src}|${alt}</picture>`;

	test('alone in a paragraph become figures, the title their caption', () => {
		expect(html('![谁在做什么](./现%20场.jpg "说明文字")', { picture })).toBe(
			'<figure><picture>现 场.jpg|谁在做什么</picture><figcaption>说明文字</figcaption></figure>'
		);
		expect(html('![甲](a.jpg)\n![乙](b.jpg)', { picture })).toBe(
			'<figure><picture>a.jpg|甲</picture></figure><figure><picture>b.jpg|乙</picture></figure>'
		);
	});

	test('within a sentence stay there', () => {
		expect(inline('左![甲](a.jpg "题")右', { picture })).toBe('左<picture>a.jpg|甲</picture>右');
	});

	test('that the caller or the rules refuse leave their description', () => {
		const missing = '<span class="picture-missing">甲&#x3C;</span>';
		expect(inline('字![甲<](丢.jpg)', { picture })).toBe(`字${missing}`);
		for (const src of [
			'https://example.cn/a.jpg',
			'../a.jpg',
			'/a.jpg',
			'data:image/png,x',
			'C:\\a.jpg',
			'%E4.jpg',
		])
			expect(inline(`字![甲<](${src})`, { picture })).toBe(`字${missing}`);
	});

	test('are listed by file name and line', () => {
		const source =
			'字\n\n![甲](./现%E5%9C%BA.jpg)\n\n![远](https://example.cn/a.jpg)\n![乙][b]\n\n[b]: b.png';
		expect(pictureSources(source)).toEqual([
			{ src: '现场.jpg', alt: '甲', line: 3 },
			{ src: 'b.png', alt: '乙', line: 6 },
		]);
	});
});

describe('headings', () => {
	test('have ids made of their words, each once', () => {
		const { html, headings } = renderMarkdown(
			'## 活动 **安排**！\n\n### Wi-Fi\n\n## 活动安排\n\n## 活动 安排\n\n## ！'
		);
		expect(headings).toEqual([
			{ depth: 2, id: 'h-活动-安排', text: '活动 安排！' },
			{ depth: 3, id: 'h-wi-fi', text: 'Wi-Fi' },
			{ depth: 2, id: 'h-活动安排', text: '活动安排' },
			{ depth: 2, id: 'h-活动-安排-2', text: '活动 安排' },
			{ depth: 2, id: 'h-x', text: '！' },
		]);
		expect(html).toContain('<h2 id="h-活动-安排">活动 <strong>安排</strong>！</h2>');
	});

	test('an id that looks numbered is not given twice', () => {
		const { headings } = renderMarkdown('## 甲\n\n## 甲 2\n\n## 甲\n\n## 甲-2');
		expect(new Set(headings.map(({ id }) => id)).size).toBe(4);
	});

	test('the first level becomes the second, an empty heading nothing', () => {
		expect(html('# 题')).toBe('<h2 id="h-题">题</h2>');
		expect(html('##\n')).toBe('');
		expect(renderMarkdown('##\n').headings).toEqual([]);
	});

	test('of two texts on one page are told apart by their scope', () => {
		const { html, headings } = renderMarkdown('## 甲[^1]\n\n[^1]: 注', { scope: 'b' });
		expect(headings[0]?.id).toBe('h-b-甲');
		for (const part of ['id="h-b-甲"', 'href="#fn-b-1" id="fnref-b-1"', 'id="fn-b-1"', 'href="#fnref-b-1"'])
			expect(html).toContain(part);
	});
});

test('tables scroll in a region of their own, with alignment by class', () => {
	const table = '| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |';
	const out = html(`${table}\n\n${table}`);
	expect(out).toContain(
		'<div class="table-scroll" tabindex="0" role="region" aria-label="表格，可左右滑动"><table>'
	);
	expect(out).toContain('aria-label="表格 2，可左右滑动"');
	expect(out).toContain('<th class="align-left" scope="col">甲</th>');
	expect(out).toContain('<td class="align-right">2</td>');
	expect(out).not.toContain('style');
});

test('footnotes are numbered and labelled in Chinese', () => {
	const out = html('甲[^某]乙[^某]。\n\n[^某]: 注文');
	expect(out).toContain('<a href="#fn-1" id="fnref-1" data-footnote-ref aria-label="脚注 1">1</a>');
	expect(out).toContain('<section class="footnotes"><h2>脚注</h2>');
	expect(out).toContain('<li id="fn-1">');
	expect(out).toContain('aria-label="返回正文（脚注 1）"');
	expect(out).toContain('href="#fnref-1-2"');
	expect(renderMarkdown('甲[^某]\n\n[^某]: 注').headings).toEqual([]);
});

test('task lists can be read but not ticked', () => {
	expect(html('- [x] 办完\n- [ ] 未办')).toContain(
		'<li class="task-list-item"><input type="checkbox" checked disabled aria-label="已完成"> 办完</li>'
	);
});

test('raw HTML is dropped and its words kept', () => {
	expect(inline('前<b onclick="x">中</b>后')).toBe('前中后');
	expect(inline('1 < 2 & 3')).toBe('1 &#x3C; 2 &#x26; 3');
});

test('a text nested beyond reason is shown as it stands instead of stopping the build', () => {
	expect(html(`${'>'.repeat(5000)}字`)).toMatch(/^<p>(?:&#x3C;|>){5000}字<\/p>$/);
	expect(html('> > 字')).toContain('<blockquote>');
});

test('a text gives the same page each time', () => {
	const source = '# 甲[^1]\n\n第一\n第二 https://example.cn/活动 ![图](a.jpg)\n\n[^1]: 注';
	const first = renderMarkdown(source, { scope: 'a' });
	renderMarkdown('别的');
	expect(renderMarkdown(source, { scope: 'a' })).toEqual(first);
	expect(renderMarkdown(source, { scope: 'a' })).toEqual(first);
});

test('plain text has the words alone', () => {
	const source =
		'# 题 *目*\n\n第一行\n第二行[^1]，[链接](/a)和`码`。\n\n![图](a.jpg "题注")\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n<b>字</b>\n\n[^1]: 注';
	expect(plainText(source)).toBe('题 目\n第一行第二行，链接和码。\n一\n二\n甲 乙\n1 2\n字');
});
