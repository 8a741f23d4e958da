import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '../support/content.ts';
import { accepts, inStory, refuses } from '../support/faults.ts';
import { DISH, PICTURE, STORY } from '../support/sound-files.ts';

const inText = (picture: string) => inStory('![老人们在院坝里举杯](yuanba.jpg)', picture);
const cover = (src: string) => inStory('src: yuanba.jpg', `src: ${src}`);
const alt = (words: string) => inStory('alt: 老人们围坐在院坝的长桌旁吃饭', `alt: ${words}`);

accepts([
	['a picture with a leading ./', cover('./yuanba.jpg')],
	['a picture in the text with a leading ./', inText('![老人们在院坝里举杯](./yuanba.jpg)')],
	[
		'a picture with a Chinese name, encoded or not',
		(content) => {
			const picture = readFileSync(join(content.folder, PICTURE));
			content.withFile(PICTURE.replace('yuanba', '院坝'), picture);
			inText('![老人们在院坝里举杯](院坝.jpg)\n\n![老人们在院坝里合影](%E9%99%A2%E5%9D%9D.jpg)')(content);
		},
	],
	...['jfif', 'jpe', 'JPEG', 'Jpg'].map((ending): [string, (content: ContentFolder) => void] => [
		`a picture that ends in .${ending}`,
		(content) => {
			content.withFile(
				PICTURE.replace('yuanba.jpg', `xianchang.${ending}`),
				readFileSync(join(content.folder, PICTURE))
			);
			cover(`xianchang.${ending}`)(content);
		},
	]),
	...(['NFC', 'NFD'] as const).map((form): [string, (content: ContentFolder) => void] => [
		`an accent in a name that the disk spells in ${form} and the text otherwise`,
		(content) => {
			const other = form === 'NFC' ? 'NFD' : 'NFC';
			content.withFile(
				PICTURE.replace('yuanba', 'nǚ'.normalize(form)),
				readFileSync(join(content.folder, PICTURE))
			);
			cover('nǚ.jpg'.normalize(other))(content);
			inText(`![老人们在院坝里举杯](${'nǚ.jpg'.normalize(other)})`)(content);
		},
	]),
	[
		'a picture whose name holds a percent sign, encoded',
		(content) => {
			content.withFile(PICTURE.replace('yuanba', '100%'), readFileSync(join(content.folder, PICTURE)));
			inText('![老人们在院坝里举杯](100%25.jpg)')(content);
		},
	],
	[
		'a child whose guardian consented',
		inStory('people: crowd\n  consent: not-needed', 'people: minor\n  consent: guardian'),
	],
]);

const field = { line: 11, field: '题图 · 图片' };
const named = { code: 'field-invalid-format', ...field, cure: '放在同一个文件夹里' };
refuses([
	[
		'a cover that is missing',
		cover('fan.jpg'),
		{ code: 'picture-missing', ...field, cure: '请把它放进 stories/2026-10-19-chongyang' },
	],
	[
		'a cover whose capitals differ',
		cover('yuanba.JPG'),
		{ code: 'picture-missing', ...field, cure: '大小写也要一样' },
	],
	['a cover on a disk of Windows', cover("'C:\\照片\\yuanba.jpg'"), named],
	['a cover in a file address', cover('file:///yuanba.jpg'), named],
	['a cover of another site', cover('https://example.cn/yuanba.jpg'), named],
	['a cover written into the text', cover('data:image/png;base64,AAAA'), named],
	['a cover with a percent sign', cover("'%E4%BD.jpg'"), { ...named, cure: '不能有“%”' }],
	['a cover with a number sign', cover("'合影#2.jpg'"), { ...named, cure: '不能有“#”' }],
	['a cover with a question mark', cover("'谁?.jpg'"), { ...named, cure: '不能有“?”' }],
	['a cover without an ending', cover('yuanba'), { ...named, cure: '带扩展名' }],
	['a cover in a folder above', cover('../yuanba.jpg'), named],
	['a cover that is a drawing with programs in it', cover('yuanba.svg'), { ...named, cure: '另存为 JPG' }],
]);

const text = (code: string, cure: string) => ({ code, line: 21, field: '正文', cure });
const SHOWN = '![老人们在院坝里举杯]';
refuses([
	[
		'a picture in the text that is missing',
		inText(`${SHOWN}(fan.jpg)`),
		text('picture-missing', '请把它放进'),
	],
	[
		'a picture in the text with a bad percent sign',
		inText(`${SHOWN}(%E4%BD.jpg)`),
		text('picture-encoding', '不能有“%”'),
	],
	[
		'a picture in the text with a question mark',
		inText(`${SHOWN}(谁?.jpg)`),
		text('picture-address', '不能有“?”'),
	],
	[
		'a picture in the text on a disk of Windows',
		inText(`${SHOWN}(C:\\yuanba.jpg)`),
		text('picture-disk', '上传'),
	],
	[
		'a picture in the text in a file address',
		inText(`${SHOWN}(file:///yuanba.jpg)`),
		text('picture-disk', '上传'),
	],
	[
		'a picture in the text of another site',
		inText(`${SHOWN}(http://example.cn/a.jpg)`),
		text('picture-remote', '上传'),
	],
	[
		'a picture written into the text',
		inText(`${SHOWN}(data:image/png;base64,AAAA)`),
		text('picture-data', '上传'),
	],
	[
		'a picture in the text without words',
		inText('![](yuanba.jpg)'),
		text('picture-alt-missing', '用一句话写出'),
	],
	[
		'a picture in the text that is called IMG_1234',
		inText('![IMG_1234](yuanba.jpg)'),
		text('picture-alt-meaningless', '请写出'),
	],
]);

const words = { line: 12, field: '题图 · 图片说明（读屏文字）' };
refuses([
	[
		'a cover without words',
		inStory('  alt: 老人们围坐在院坝的长桌旁吃饭\n', ''),
		{ code: 'field-missing', line: 10, field: words.field, cure: '请补上' },
	],
	['a cover with blank words', alt('"  "'), { code: 'field-missing', ...words, cure: '请补上' }],
	[
		'a cover that is called IMG_1234',
		alt('IMG_1234'),
		{ code: 'field-custom', ...words, cure: '谁在哪里做什么' },
	],
	[
		'a cover that is called picture 1',
		alt('现场图片 1'),
		{ code: 'field-custom', ...words, cure: '谁在哪里做什么' },
	],
	[
		'a cover that is called by its file',
		alt('yuanba.jpg'),
		{ code: 'field-custom', ...words, cure: '谁在哪里做什么' },
	],
]);

const consent = { code: 'field-custom', line: 14, field: '题图 · 肖像授权' };
refuses([
	[
		'a child whose guardian did not consent',
		inStory('people: crowd', 'people: minor'),
		{ ...consent, cure: '监护人书面同意' },
	],
	[
		'a child who consented alone',
		inStory('people: crowd\n  consent: not-needed', 'people: minor\n  consent: written'),
		{ ...consent, cure: '遮挡面部' },
	],
	[
		'a face without consent',
		inStory('people: crowd', 'people: identifiable'),
		{ ...consent, cure: '换一张' },
	],
]);

refuses([
	[
		'a picture in an entry that has no folder',
		(content) => content.withFile(DISH, `${content.text(DISH)}\n${SHOWN}(fan.jpg)\n`),
		{ code: 'picture-nowhere', file: DISH, line: 9, field: '正文', cure: '写成稿件再配图' },
	],
	[
		'a story whose picture is gone',
		(content) => content.without(PICTURE).withEdit(STORY, `\n${SHOWN}(yuanba.jpg)\n`, ''),
		{ code: 'picture-missing', ...field, cure: '找不到图片“yuanba.jpg”' },
	],
]);
