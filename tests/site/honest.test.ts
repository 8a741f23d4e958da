import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, builtFiles, builtPages, type PageElement } from '../../src/publish/checks/built-page.ts';
import { planOf } from '../support/published-plan.ts';
import { TOWNSHIP } from '../support/township.ts';

const { township, bare, invented } = inject('sites');
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** Whether a mark stands in a link, in the same line, cell or card as it, or in the heading of the part that it stands in. */
function isMarked(link: PageElement): boolean {
	const LINES = new Set(['li', 'dd', 'td', 'tr', 'p', 'article', 'section', 'aside']);
	const has = (node: PageElement): boolean =>
		node.attrs.some(({ name }) => name === 'data-sample') ||
		node.childNodes.some((child) => 'tagName' in child && has(child));
	if (has(link)) return true;
	for (let node = link.parentNode; node && 'tagName' in node; node = node.parentNode) {
		if (node.tagName === 'section') {
			const heading = node.childNodes.find((child) => 'tagName' in child && /^h\d$/.test(child.tagName));
			return heading !== undefined && has(heading as PageElement);
		}
		if (LINES.has(node.tagName) && has(node)) return true;
	}
	return false;
}

describe('samples', () => {
	const samples = globSync('{menu,sessions,stories,practices}/**/*.md', { cwd: TOWNSHIP })
		.filter((file) => /^sample: true$/m.test(readFileSync(join(TOWNSHIP, file), 'utf8')))
		.map((file) =>
			file
				.replaceAll('\\', '/')
				.replace(/\/index\.md$|\.md$/, '')
				.split('/')
		);
	const page = ([collection, id]: string[]) =>
		`${{ sessions: 'schedule', practices: 'press' }[collection!] ?? collection}/${id}/index.html`;

	test('there are samples of every kind to look at', () => {
		expect(new Set(samples.map(([collection]) => collection)).size).toBe(4);
		expect(samples.length).toBeGreaterThan(12);
	});

	test.each(samples.map((sample) => [page(sample)]))(
		'%s is marked, kept from search engines, and gone without samples',
		(file) => {
			const html = read(township.folder, file);
			expect(html).toContain('>示例</span>');
			expect(html).toContain('<meta name="robots" content="noindex">');
			expect(builtFiles(bare.folder)).not.toContain(file);
		}
	);

	test.each(samples.map((sample) => [page(sample)]))(
		'%s says so in its title, on share cards and in every line that is copied',
		(file) => {
			const html = read(township.folder, file);
			expect(html).toMatch(/<title>（示例）/);
			for (const name of ['og:title', 'og:description', 'Description'])
				expect(html).toMatch(new RegExp(`="${name}" content="（示例）`));
			for (const [, words] of html.matchAll(/<span class="words[^>]*>([^<]+)</g))
				expect(words).toMatch(/^（示例）|^这是示例，请不要播出。/);
			expect(html).not.toContain('"@type":"Event"');
			for (const [, alt] of html.matchAll(/alt="(海报：[^"]+)"/g)) expect(alt).toMatch(/^海报：（示例）/);
		}
	);

	test('wherever one is linked, it is marked beside the link', () => {
		const own = new Set(samples.map(page));
		const addresses = [...own].map((file) => `/${file.replace('index.html', '')}`);
		const unmarked = builtPages(township.folder)
			.filter(({ file }) => !own.has(file) && !file.startsWith('admin/'))
			.flatMap(({ file, elements }) =>
				elements
					.filter(
						(link) =>
							link.tagName === 'a' &&
							addresses.includes((attribute(link, 'href') ?? '').replace(/#.*/, '')) &&
							!isMarked(link)
					)
					.map((link) => `${file}: ${attribute(link, 'href')}`)
			);
		expect(unmarked).toEqual([]);
	});

	test('the plan counts what is true, and samples apart', () => {
		const counts = [...read(township.folder, 'plan/index.html').matchAll(/本条落实情况<\/a>（([^）]+)）/g)];
		// The township has clauses with true entries, with samples and with both.
		expect(counts.map(([, count]) => count!.replace(/\d+/g, 'n')).sort()).toEqual([
			'n项',
			'n项，另有示例n项',
			'示例n项',
		]);
	});

	test('none is offered to the press: neither its photos nor its words, and its citation says what it is', () => {
		const pieces = samples.filter(([collection]) => /^(?:stories|practices)$/.test(collection!));
		expect(pieces.length).toBeGreaterThan(1);
		for (const piece of pieces) {
			const html = read(township.folder, page(piece)).replaceAll('<wbr>', '');
			const cited = /引用本文<\/h2>\s*<p\b[^>]*>([^<]+)/.exec(html);
			expect(cited?.[1], piece.join('/')).toMatch(/^（示例）《/);
			expect(html).not.toContain('可以直接采用');
			if (html.includes('id="photos"')) expect(html).toContain('示例，请不要采用');
		}
	});

	test('no feed, site map or commitment knows a sample', () => {
		const ids = samples.map(([, id]) => id!);
		for (const file of builtFiles(township.folder).filter((one) => /\.(?:xml|json)$/.test(one)))
			expect(
				ids.filter((id) => read(township.folder, file).includes(id)),
				file
			).toEqual([]);
		const main = read(township.folder, 'plan/commitments/index.html').split('<main')[1]!;
		expect(ids.filter((id) => main.includes(id))).toEqual([]);
	});

	test('without samples no mark is left on any page', () => {
		expect(
			builtPages(bare.folder)
				.filter(({ html }) => html.includes('>示例</span>'))
				.map(({ file }) => file)
		).toEqual([]);
	});
});

test('the published plan keeps every non-space character of the issued one', () => {
	const issued = readFileSync(join(TOWNSHIP, 'documents/gongzuo-fangan.md'), 'utf8').split(/^---$/m).slice(2);
	expect(planOf(township.folder)).toBe(issued.join('').replace(/^# |\s/gm, ''));
});

test('every note of an editor stands on the page of its document, wherever the words that it speaks of are printed', () => {
	const notes = globSync('documents/*.md', { cwd: TOWNSHIP }).flatMap((file) => {
		const page = `${file.replaceAll('\\', '/').replace(/\.md$/, '')}/index.html`;
		const html = read(township.folder, page).replaceAll('<wbr>', '');
		const entered = readFileSync(join(TOWNSHIP, file), 'utf8').matchAll(/quote: (\S+), note: (\S+) }/g);
		return [...entered].map(
			([, quote, note]) => html.includes(`${quote}</mark>`) && html.includes(`〔编者注：${note}〕`)
		);
	});
	expect(notes.length).toBeGreaterThan(3);
	expect(notes).not.toContain(false);
});

test('an identifier that is not set prints nothing, one that is set is printed', () => {
	const without = read(township.folder, 'index.html');
	expect(without).not.toMatch(/备案|SiteIDCode|网站标识码/);
	const withAll = read(invented.folder, 'index.html');
	expect(withAll).toContain('某ICP备00000000号');
	expect(withAll).toContain('<meta name="SiteIDCode" content="0000000000">');
});

test('a content page carries the tags that the state asks for', () => {
	const [page] = builtPages(invented.folder).filter(
		({ file }) => file === 'stories/2026-10-19-yi/index.html'
	);
	const tags = page!.elements
		.filter(({ tagName }) => tagName === 'meta')
		.map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')]);
	expect(Object.fromEntries(tags)).toMatchObject({
		SiteName: '桃源示例镇文明实践所',
		SiteDomain: 'portal.example',
		ColumnName: '活动报道',
		ColumnType: '工作动态',
		ArticleTitle: '乙村院坝讲堂开讲',
		PubDate: '2026-10-19 08:30',
		ContentSource: '桃源示例镇文明实践所',
	});
});

test('no page says of itself what is today, near or over: it may be read long after it was made', () => {
	// Samples are told by invented authors, who may say “today” in a story; the house itself may not.
	for (const { folder } of [bare, invented]) {
		const files = builtFiles(folder).filter((file) => /\.(?:html|ics|xml)$/.test(file));
		expect(files.length).toBeGreaterThan(50);
		expect(
			files.filter((file) => /今天|明天|后天|今日|即将|正在进行|已结束|最近一场/.test(read(folder, file)))
		).toEqual([]);
	}
});
