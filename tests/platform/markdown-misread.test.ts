import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';

const told = (source: string) => checkMarkdown(source).map(({ code, line }) => `${code} ${line}`);

describe('words that no reader would see are told, with the words and their line', () => {
	test.each([
		['a remark that looks like an address', '看\n\n[来源]: 村里的账本', 3, '[来源]: 村里的账本', '中文冒号'],
		['an address that nothing uses', '看\n\n[账本]: https://example.cn/a "村账"', 3, '“[账本]', '中文冒号'],
		['a cell more than the head has', '| 户 |\n|--|\n| 张 | 李 |', 3, '“李”', '格数'],
		['a bar inside a cell', '| 户 | 数 |\n|--|--|\n| 一|二户 | 九 |', 3, '“九”', '\\|'],
		['words behind a fence', '```领奖名单\n张\n```', 1, '领奖名单', '去掉这些记号'],
		['a title of a link', '见[方案](/plan/ "二〇二〇年")。', 1, '二〇二〇年', '写到正文里'],
		[
			'a caption of a picture among words',
			'好![老人们在院坝听读报](a.jpg "院坝里")吧',
			1,
			'院坝里',
			'单独成段',
		],
		['a footnote that is there twice', '好[^1]。\n\n[^1]: 甲注\n\n[^1]: 乙注', 5, '乙注', '换一个编号'],
		['an address that stands twice', '[甲][a]\n\n[a]: /plan/\n\n[a]: /menu/', 5, '[a]: /menu', '方括号'],
	])('%s', (_name, source, line, words, cure) => {
		const found = checkMarkdown(source).filter(({ code }) => code === 'words-lost');
		expect(found).toMatchObject([{ severity: 'error', line }]);
		expect(found[0]!.message).toContain(words);
		expect(found[0]!.message).toContain(cure);
	});

	test.each([
		'[方案][a]、<https://example.cn/b>、[信](mailto:a@example.cn)\n\n[a]: /plan/',
		'- [x] 甲\n- [ ] 乙\n\n3. 丙\n4. 丁',
		'&copy; 甲&nbsp;乙 &#x4E2D;',
		'| 甲 | 乙 |\n|--|--|\n| 丙 |',
		'好[^注]。\n\n[^注]: 出处见账本。',
		'![老人们在院坝听读报](a.jpg "院坝里的灯")',
		'```js\nlet a;\n```',
		'~~甲~~ **乙** `丙` \\* 丁\\\n戊',
	])('%s loses none', (source) => expect(told(source).join()).not.toContain('words-lost'));

	test('whatever is put together, a text without findings shows every one of its characters', () => {
		const pieces = [
			...[
				'# ',
				'## ',
				'#',
				'- ',
				'1. ',
				'7) ',
				'> ',
				'    ',
				'\t',
				'| ',
				' | ',
				'|--|--|',
				'---',
				'===',
				'```',
				'~~~',
			],
			...[
				'[',
				']',
				'](/a)',
				']: ',
				'][甲]',
				'[^1]',
				'[^1]: ',
				'![',
				'](a.jpg)',
				'"',
				'<',
				'>',
				'<!-- ',
				' -->',
				'**',
			],
			...['*', '~~', '`', '\\', '&lt;', '\n', '\n', '\n\n', '\n\n', ' ', '：', '。', 'https://example.cn/'],
		];
		let seed = 20261129;
		const pick = (most: number) => {
			seed = (seed * 1103515245 + 12345) % 2147483648;
			return Math.floor((seed / 2147483648) * most);
		};
		for (let round = 0; round < 800; round++) {
			let source = '';
			for (let at = 0; at < 14; at++)
				source += pick(2) === 0 ? pieces[pick(pieces.length)] : String.fromCharCode(0x4e00 + pick(20_000));
			if (checkMarkdown(source).some(({ code }) => /words-lost|raw-html|footnote-unused/.test(code)))
				continue;
			// An address is percent-encoded; a footnote's name becomes a number.
			const { html } = renderMarkdown(source, { picture: (src, alt) => `${src} ${alt}` });
			const shown = decodeURIComponent(html.replaceAll(/%(?![\dA-F]{2})/g, '%25'));
			const gone = (source.match(/\p{Script=Han}/gu) ?? []).filter((one) => !shown.includes(one));
			expect({ source, gone }).toEqual({ source, gone: [] });
		}
	});
});

const LONG = '上午在村里的院坝集合，每人自带水杯和小凳子，听完故事再走，';

describe('what will not look as it was typed is told at its line', () => {
	test.each([
		['a paragraph with four blanks', '好\n\n    又来了一批书', 'indented-code 3'],
		['a paragraph with a tab', '好\n\n\t又来了一批书', 'indented-code 3'],
		['a fence without an end', '好\n\n```\n又来了', 'fence-open 3'],
		['a fence around words', '```\n又来了\n```', 'fence-words 1'],
		['a text over a line', '课上完了\n---\n', 'setext-heading 1'],
		['a text right above a line', '看\n\n课上完了\n---', 'setext-heading 3'],
		['a heading without its blank', '###报名办法', 'heading-space 1'],
		['one number sign without its blank', '好\n\n#报名办法', 'heading-space 3'],
		['a heading of the fourth rank before others', '#### 报名', 'heading-first 1'],
		['a rank left out', '## 报名\n\n#### 办法', 'heading-skip 3'],
		['a heading without words', '好\n\n##\n\n好', 'heading-empty 3'],
		['a heading with a wide blank', '##　报名办法', 'heading-space 1'],
		['a heading with a blank that keeps words together', '##\u00a0报名办法', 'heading-space 1'],
		['number signs in full width', '＃＃ 报名', 'full-width-mark 1'],
		['an asterisk in full width', '＊ 报名', 'full-width-mark 1'],
		['a hyphen in full width', '－ 报名', 'full-width-mark 1'],
		['a figure in full width', '１．报名', 'full-width-mark 1'],
		['a sign of quotation in full width', '＞他说好', 'full-width-mark 1'],
		['a wide blank before a mark', '　　- 报名', 'mark-indented 1'],
		['items with a Chinese comma', '1、报名\n2、领书', 'lines-joined 2'],
		['items with a dot and no blank', '1.报名\n2.领书', 'lines-joined 2'],
		['items in brackets', '（一）报名\n（二）领书', 'lines-joined 2'],
		['items with a hyphen and no blank', '-报名\n-领书', 'lines-joined 2'],
		['items in circles', '①报名\n②领书', 'lines-joined 2'],
		['lines with names of facts', '时间：周日上午\n地点：院坝里', 'lines-joined 2'],
		['a paragraph that begins with wide blanks', `${LONG}\n　　${LONG}`, 'lines-joined 2'],
		['long lines with names of facts', `时间：${LONG}\n地点：${LONG}`, 'lines-joined 2'],
		['long lines with hours', `9:00 ${LONG}\n9:30 ${LONG}`, 'lines-joined 2'],
		['long lines with days', `11月1日 ${LONG}\n11月2日 ${LONG}`, 'lines-joined 2'],
		['long lines with small pictures', `📍${LONG}\n⏰${LONG}`, 'lines-joined 2'],
		['long lines with ticks', `✅ ${LONG}\n✅ ${LONG}`, 'lines-joined 2'],
		['long lines with keycaps', `1️⃣${LONG}\n2️⃣${LONG}`, 'lines-joined 2'],
		['long lines with letters', `A、${LONG}\nB、${LONG}`, 'lines-joined 2'],
		['long lines with Roman figures', `Ⅰ.${LONG}\nⅡ.${LONG}`, 'lines-joined 2'],
		['a question and its answer', '问：几点？\n答：九点。', 'lines-joined 2'],
		['names below each other', '张三\n李四\n王五', 'lines-joined 2'],
		['who signs and when', '甲村\n2026年11月28日', 'lines-joined 2'],
		['bars in full width', '｜户｜数｜\n｜--｜--｜\n｜张｜三｜', 'table-mark 1'],
		['a table without its second line', '| 户 | 数 |\n| 张 | 三 |', 'table-unread 1'],
		['a table ruled with long dashes', '| 户 | 数 |\n|——|——|\n| 张 | 三 |', 'table-unread 1'],
		['a table with an empty line after each', '| 户 | 数 |\n\n|---|---|\n\n| 张 | 三 |', 'table-unread 3'],
		[
			'a row with an empty line above it',
			'| 户 | 数 |\n|---|---|\n| 张 | 三 |\n\n| 李 | 四 |',
			'table-apart 5',
		],
		['rows with empty lines between', '| 户 | 数 |\n\n| 张 | 三 |\n\n| 李 | 四 |', 'table-unread 1'],
		['a row broken in two', '| 户 | 数 |\n|---|---|\n| 张\n三 | 4 |', 'table-broken 3'],
		['a table drawn with hyphens', '+---+---+\n| 户 | 数 |\n+---+---+', 'table-unread 1'],
		['a table drawn with lines', '┌──┬──┐\n│户│数│\n└──┴──┘', 'table-unread 1'],
		['rows of a spreadsheet', '户\t数\n张\t三', 'table-tabs 1'],
		['a text right below a note', '好[^1]。\n\n[^1]: 见账本\n大家都笑了', 'note-swallows 4'],
		['older than', '>60岁的老人优先', 'quote-accident 1'],
		['at least', '>=3米', 'quote-accident 1'],
		['a heading closed without its blank', '## 报名##', 'heading-close 1'],
		['seven number signs', '####### 报名', 'heading-deep 1'],
		['a number without words', '1.\n报名', 'list-empty 1'],
		['a dot without words', '- 报名\n-\n- 领书', 'list-empty 2'],
		['long lines with figures and dots of one character', `⒈${LONG}\n⒉${LONG}`, 'lines-joined 2'],
		['long lines with figures in full width', `（１）${LONG}\n（２）${LONG}`, 'lines-joined 2'],
		['items of a word processor', '一、\t报名\n二、\t领书', 'lines-joined 2'],
		['a text right below a table', '| 户 |\n|--|\n| 张 |\n以上是名单', 'table-swallows 4'],
		['a text right below a quotation', '> 他说好\n大家都笑了', 'quote-swallows 2'],
		['a text right below a list', '- 报名\n大家都笑了', 'list-swallows 2'],
		['an item one blank too far', '- 报名\n - 领书', 'list-indent 2'],
		['an inner list too far left', '1. 报名\n  - 领书', 'list-indent 2'],
		['figures that leave one out', '1. 报名\n2. 领书\n4. 回家', 'list-number 3'],
		['figures with a bracket', '1) 报名\n2) 领书', 'list-bracket 1'],
		['a date with dots', '2026. 12. 5 开课', 'list-accident 1'],
		['a product', '箱子6*长4*宽3厘米', 'asterisk-eaten 1'],
		['a product of letters', '面积a*b*高', 'asterisk-eaten 1'],
		['names with a character left out', '有王*明、李*红', 'asterisk-eaten 1'],
		['two names with a character left out', '有王*明和李*红', 'asterisk-eaten 1'],
		['a face', '谢谢(*^▽^*)', 'asterisk-eaten 1'],
		['two notes by a star', '*甲、*乙为必填', 'asterisk-eaten 1'],
		['two stars spoken of', '带*号的先办，带*号的后办', 'asterisk-eaten 1'],
		['what two stars mean', '*为必填，*为选填', 'asterisk-eaten 1'],
		['names with two characters left out', '有张**，李**', 'asterisk-eaten 1'],
		['figures with four left out', '手机138****1234和139****5678', 'asterisk-eaten 1'],
		['places with their names left out', '在**村**组开展', 'asterisk-eaten 1'],
		['a day left out', '请于2026年**月**日报名', 'asterisk-eaten 1'],
		['two houses left out', '甲方：**公司，乙方：**公司', 'asterisk-eaten 1'],
		['stars in brackets', '去(**)和不去(**)', 'asterisk-eaten 1'],
		['room to sign', '______（签字）______', 'underscore-eaten 1'],
		['room to fill in between marks', '姓名：____，电话：____。', 'underscore-eaten 1'],
		['room for a tick', '（__）去（__）不去', 'underscore-eaten 1'],
		['room for a day', '请于 __月__ 日报名', 'underscore-eaten 1'],
		['underscores of an address', 'https://example.cn/_会_', 'underscore-eaten 1'],
		['a voice drawn out', '来啦~~甲村的孩子们~~', 'tilde-eaten 1'],
		['a voice drawn out before a call', '来啦~~快报名~~！', 'tilde-eaten 1'],
		['spans with two waves', '9~~11点，14~~16点', 'tilde-eaten 1'],
		['blanks inside bold marks', '请** 带身份证 **来', 'marks-unread 1'],
		['bold that is not closed', '**注意：带身份证', 'marks-unread 1'],
		['a link in Chinese brackets', '【看方案】(https://example.cn/)', 'link-brackets 1'],
		['a link with a blank inside', '[看方案] (https://example.cn/)', 'link-brackets 1'],
		['a picture with a blank inside', '![老人们在院坝听读报] (a.jpg)', 'link-brackets 1'],
		['bold that lacks its last asterisk', '**注意*带身份证', 'marks-unread 1'],
		['bold that lacks its first asterisk', '*注意**', 'marks-unread 1'],
		['bold with a blank between its last asterisks', '**注意* *带身份证', 'marks-unread 1'],
		['marks with blanks in the second line', `${LONG}\n请** 带身份证 **来`, 'marks-unread 2'],
		['bold right behind bold', '**时间：****地点：**', 'bold-runs 1'],
		['a path with a mark', '存在 D:\\_资料', 'backslash-eaten 1'],
		['a path with an asterisk', '存在 D:\\资料\\*.doc', 'backslash-eaten 1'],
		['a path that ends the line', `存在 D:\\资料\\\n${LONG}`, 'backslash-eaten 1'],
		['a path of another computer', '存在 \\\\电脑\\共享', 'backslash-eaten 1'],
		['a link with its brackets changed over', '(看方案)[https://example.cn/]', 'link-brackets 1'],
		['a link in square brackets alone', '[看方案][https://example.cn/]', 'link-brackets 1'],
		['a picture behind a mark and a blank', '! [老人们在院坝听读报](a.jpg)', 'picture-mark 1'],
		['a picture with a width', '![老人们在院坝听读报|300](a.jpg)', 'picture-size 1'],
		['an address with a wide colon', '见https：//example.cn/', 'address-unread 1'],
		['an address without its colon', '见http//example.cn/', 'address-unread 1'],
		['an address with a blank', '见https:// example.cn/', 'address-unread 1'],
		['an address with one slash', '见https:/example.cn/', 'address-unread 1'],
		['an address with letters changed over', `${LONG}\n见htpps://example.cn/`, 'address-unread 2'],
		['an address with a Chinese full stop', '见www。example.cn', 'address-unread 1'],
		['a mail address in full width', '写信到a＠example.cn', 'address-unread 1'],
		['an address that goes on in Chinese', '见https://example.cn/中文/方案.html', 'address-cut 1'],
		['an address that asks in Chinese', '见https://example.cn/?q=方案', 'address-cut 1'],
		['an attachment with a Chinese name', '见https://example.cn/方案.pdf。', 'address-cut 1'],
		['a picture with a Chinese mark', '！[老人们在院坝听读报](a.jpg)', 'picture-mark 1'],
		['a backslash at the end', '好的\\', 'backslash-end 1'],
	])('%s', (_name, source, expected) => expect(told(source)).toEqual([expected]));

	test.each([
		['headings one by one', '## 报名\n\n### 办法\n\n#### 时间\n\n## 地点'],
		['a line by itself', '课上完了\n\n---\n\n回家了'],
		['a hashtag', '#读书日# 又来了'],
		['a number sign that is meant', '\\#1 号箱子'],
		['lists in lists', '1. 报名\n   - 领书\n   - 还书\n2. 回家\n\n- 甲\n  - 乙'],
		['a list that begins later', '3. 报名\n4. 领书'],
		['a list of ones', '1. 报名\n1. 领书'],
		[
			'a text wrapped by its editor',
			`${'村里的灯亮了，孩子们来读书。'.repeat(3)}\n${'大家都很高兴，约好明天再来。'.repeat(3)}\n好。`,
		],
		['lines broken on purpose', '时间：周日上午\\\n地点：院坝里  \n自带水杯'],
		['a quotation of two lines', '> 他说好，\n> 大家都笑了，一起说好'],
		['emphasis', '这是*最要紧*的，也是**第2条**。'],
		['asterisks that are meant', '张\\*\\*'],
		['slanted words in turn', '*甲* *乙*，***丙***，***丁**戊*，***己*庚**'],
		['bold by bold', '**甲** **乙**，**电话010****1234**'],
		['paths', 'C:\\Users\\甲，D:\\\\_资料，\\\\\\\\电脑\\\\共享，见 a\\b，甲\\(乙\\)'],
		[
			'addresses spoken of',
			'用http或https，以 https:// 开头，http://或https://都行，见https://example.cn。www。',
		],
		[
			'an address with words behind it',
			'见https://example.cn/报名，https://example.cn和https://example.com/a',
		],
		[
			'a link with its own address for words',
			'[https：//example.cn/](https://example.cn/)甲/乙，<https://example.cn/>甲/乙',
		],
		['a note with an address in brackets', '见[1][https://example.cn/]、（来源）[https://example.cn/]'],
		['a cry in front of a link', '快来! 见[方案](/plan/)'],
		['a house by its number', '#1 号楼的院坝\n\n#2楼的院坝'],
		['older than in full width', '＞60岁的老人优先'],
		['a quotation that begins with a figure', '> 60岁的张大爷说好\n\n> 3月5日'],
		['a heading that is closed', '## 报名 ##'],
		['a row of bars by itself', '| 报名 | 领书 |'],
		['a row that leaves cells out', '| 户 | 数 |\n|---|---|\n| 张 |\n三 | 4'],
		['a note that goes on', `好[^1]。\n\n[^1]: ${LONG}\n    ${LONG}`],
		['an item of several paragraphs', '- 报名\n\n  领书'],
		['a bold figure', '共有**37**名志愿者，第**1**、**2**名'],
		['bold next to a figure', '9:00**开始**，**时间**9:00，5**星**级'],
		['bold next to a bracket', '**甲**（乙）**丙**'],
		['one bold character', '请在**村**里报名，把**水**关好'],
		['bold with its comma', '**首先，**我们来了，*重点：*时间'],
		['bold items of a list', '把**水、电**关好'],
		['emphasis with underscores', '他说 _最要紧的_ 是水'],
		['room to fill in by itself', '姓名：____ 电话：____'],
		['what was struck out', '原定~~周六上午~~周日下午，原价~~30元~~20元'],
		['a figure that was struck out at the end', '现价20元，原价~~30元~~'],
		['a note with an address', '见[1] (https://example.cn/)'],
		['a wrapped line that names a speaker', `${LONG}\n他说：${LONG}`],
		['a wrapped line that begins with a small picture', `${LONG}\n😊${LONG}`],
		['temperatures', '-5℃到3℃'],
		['a table', '| 户 | 数 |\n|:--|--:|\n| 张 | 三 |\n\n以上是名单'],
		['two pictures in turn', '![老人们在院坝听读报](a.jpg)\n![孩子们在院坝里读书](b.jpg)'],
		['code within words', '写作 `**` 两个星号'],
	])('%s is not', (_name, source) => expect(told(source)).toEqual([]));
});

describe('marks of other software are told with what to write', () => {
	test.each([
		['这是==最要紧==的', '“==最要紧==”', '**字**'],
		['这是++最要紧++的', '“++最要紧++”', '**字**'],
		['好。%%问一下站长%%', '“%%问一下站长%%”', '读者看得到'],
		['![[院坝.jpg]]', '“![[院坝.jpg]]”', '插图'],
		['[TOC]', '“[TOC]”', '目录'],
		['见[[报名办法]]', '“[[报名办法]]”', '[文字](网址)'],
		['![老人们在院坝听读报](a.jpg){width=50%}', '“{width=50%}”', '请删去'],
		['## 报名 {#baoming}', '“{#baoming}”', '请删去'],
		['{{ site.title }}', '“{{ site.title }}”', '请换成'],
		[':::tip', '“:::”', '引用'],
		['> [!NOTE]\n> 带身份证', '“[!NOTE]”', '提示：'],
		['三十户^[见账本]', '“^[见账本]”', '[^1]'],
		['报名。\\n领书', '“\\n”', '另起一段'],
		['共 $30 \\times 2$ 户', '“$30 \\times 2$”', '×'],
		['面积 $m^{2}$', '“$m^{2}$”', 'm²'],
	])('%j', (source, mark, cure) => {
		const found = checkMarkdown(source).filter(({ code }) => code === 'foreign-mark');
		expect(found).toMatchObject([{ severity: 'warning', line: 1 }]);
		expect(found[0]!.message).toContain(mark);
		expect(found[0]!.message).toContain(cure);
	});
	test.each([
		'=====名单=====',
		'1==2，3==4',
		'\\==最要紧\\==',
		'会C++和Java++的',
		'50%%的人和60%%的人',
		'增长10%，下降5%',
		'[[方案]](/plan/)',
		'{张三}、{1}',
		'门票$100和$200，US$5_a',
		'存在D:\\text和D:\\资料\\new',
		'`==字==` 是高亮',
	])('%j is not one', (source) => expect(told(source)).toEqual([]));
});
