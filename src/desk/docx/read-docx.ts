/**
 * A file of Word or WPS as a title, a text in Markdown and its pictures. Read in the browser: nothing in it runs, nothing
 * that it points to is fetched, and what does not come with it is named.
 */
import JSZip, { type Zip } from 'jszip';
import mammoth, { type DocxImage } from 'mammoth';
import { fileKind } from '../../platform/file-kind.ts';
import { pasted } from '../paste/pasted.ts';
import { WIDTHLESS } from '../paste/runs.ts';
import { canTake } from '../photos/taken-kinds.ts';
import type { ListMark } from './numbering.ts';
import { MARK, type MendedWord, mendWord } from './word-xml.ts';
import { parsedXml } from './xml.ts';

type DocxPicture = { file: File; alt: string; caption: string };
export type ReadDocx = { title: string; body: string; pictures: DocxPicture[]; dropped: string[] };

const MOST_BYTES = 60 * 1024 * 1024;
/** What a small file may unfold to: beyond this it is no article, and a phone would stand still. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 3000;
/** Longer lines are sentences, not titles. */
const LONGEST_TITLE = 40;

/** @throws a sentence that says what to do instead */
export async function readDocx(file: File): Promise<ReadDocx> {
	const zip = await opened(await file.arrayBuffer());
	const parts = Object.keys(zip.files);
	const { bytes, mended } = await mendedFile(zip).catch(() => {
		throw new Error(UNREADABLE);
	});
	const around = await wordsAround(zip);
	const pictures: DocxPicture[] = [];
	const convertImage = mammoth.images.imgElement(async (image) => {
		const picture = await pictureOf(image, pictures.length + 1);
		if (!picture) return { src: '' };
		pictures.push(picture);
		return { src: `#picture-${pictures.length - 1}` };
	});
	const { value } = await mammoth
		.convertToHtml({ arrayBuffer: bytes }, { convertImage, externalFileAccess: false, styleMap: STYLES })
		.catch(() => {
			throw new Error(UNREADABLE);
		});
	const { body } = new DOMParser().parseFromString(value, 'text/html');
	setMarks(body, mended.marks);
	const left = { notes: 0, links: 0 };
	for (const note of body.querySelectorAll('[id^="footnote-"], [id^="endnote-"]')) {
		left.notes += note.tagName === 'LI' ? 1 : 0;
		note.closest('sup')?.remove();
		note.remove();
	}
	for (const link of body.querySelectorAll('a')) {
		left.links += /^https?:/i.test(link.getAttribute('href') ?? '') ? 1 : 0;
		link.replaceWith(...link.childNodes);
	}
	takeCaptions(body, pictures);
	const title = takeTitle(body);
	const { markdown, dropped } = pasted(body.innerHTML, mended);
	const unreadable = mended.pictures - pictures.length;
	return {
		...{ title, pictures, body: markdown },
		dropped: [
			...dropped,
			...(left.notes > 0 ? [`脚注 ${left.notes} 条`] : []),
			...(left.links > 0 ? [`通往别处的链接 ${left.links} 处，文字留着`] : []),
			...(unreadable > 0 ? [`网页放不了的图形 ${unreadable} 个，请截图后另外上传`] : []),
			...(mended.charts > 0 ? [`图表 ${mended.charts} 个，请截图后另外上传`] : []),
			...(mended.diagrams > 0
				? [`SmartArt 图 ${mended.diagrams} 个，请截图后另外上传，或把里面的字写进来`]
				: []),
			...(around === '' ? [] : [`页眉、页脚里的字：${around}`]),
			...(parts.some((name) => /vbaProject/i.test(name)) ? ['宏'] : []),
			...(mended.embedded > 0 || parts.some((name) => /embeddings\//i.test(name))
				? ['嵌在里面的别的文件']
				: []),
			...(parts.some((name) => /comments\.xml$/i.test(name)) ? ['批注'] : []),
		],
	};
}

// Names of the styles that Chinese Word and WPS give headings.
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='标题'] => h1:fresh",
	...[1, 2, 3].map((rank) => `p[style-name='标题 ${rank}'] => h${rank}:fresh`),
];

const UNREADABLE = '这个文件读不出来，可能坏了：请在 Word 或 WPS 里打开，另存为 .docx 再试';
const OTHER = '这不是 .docx 文件，或者文件坏了：请在 Word 或 WPS 里打开，另存为 .docx 再试';
/** What an old file or one with a password begins with, and the name of a part that only the latter has. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED = 'EncryptedPackage';

/** The parts of a file, after a look at how much it would unfold to. */
async function opened(bytes: ArrayBuffer): Promise<Zip> {
	if (bytes.byteLength === 0) throw new Error('文件是空的（0 字节），多半没有传完：请重新取一次');
	if (bytes.byteLength > MOST_BYTES)
		throw new Error('文件超过 60 MB：请先在 Word 里“压缩图片”，或把照片另外上传');
	if (OLD.every((byte, at) => new Uint8Array(bytes)[at] === byte))
		throw new Error(
			new TextDecoder('utf-16le').decode(bytes).includes(LOCKED)
				? '这个文件加了密码：请在 Word 或 WPS 里打开，去掉密码，存好再试'
				: '这是旧格式（.doc、.wps）的文件：请在 Word 或 WPS 里另存为 .docx 再试'
		);
	const zip = await JSZip.loadAsync(bytes).catch(() => {
		throw new Error(OTHER);
	});
	const parts = Object.values(zip.files);
	const unpacked = parts.reduce((sum, part) => sum + (part._data?.uncompressedSize ?? 0), 0);
	if (parts.length > MOST_PARTS || unpacked > MOST_UNPACKED)
		throw new Error('这个文件展开以后太大，没有读：请把照片另外上传，只留文字');
	if (!parts.some(({ name }) => /^word\/document\d*\.xml$/.test(name)))
		throw new Error('这不是文字文档，只收 Word 或 WPS 的 .docx');
	return zip;
}

/** The same file with its text as it can be read. */
async function mendedFile(zip: Zip): Promise<{ bytes: ArrayBuffer; mended: MendedWord }> {
	const text = (await targetOf(zip, '', 'officeDocument')) ?? 'word/document.xml';
	const partOf = async (kind: string) => {
		const name = await targetOf(zip, text, kind);
		return name === undefined ? undefined : zip.files[name]?.async('string');
	};
	const relations = await relationsOf(zip, text);
	const mended = mendWord({
		targets: new Set(relations.map((one) => one.getAttribute('Id') ?? '')),
		text: await zip.files[text]!.async('string'),
		styles: await partOf('styles'),
		numbering: await partOf('numbering'),
	});
	zip.file(text, mended.text);
	return { mended, bytes: await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }) };
}

/** The part of a kind that another, or the file itself, points to. */
async function targetOf(zip: Zip, from: string, kind: string): Promise<string | undefined> {
	const found = (await relationsOf(zip, from)).find((one) => one.getAttribute('Type')?.endsWith(`/${kind}`));
	const target = found?.getAttribute('Target');
	if (!target) return undefined;
	return target.startsWith('/') ? target.slice(1) : `${placeOf(from).folder}${target}`;
}

async function relationsOf(zip: Zip, from: string): Promise<Element[]> {
	const { folder, name } = placeOf(from);
	const relations = await zip.files[`${folder}_rels/${name}.rels`]?.async('string');
	return relations === undefined ? [] : [...parsedXml(relations).documentElement.children];
}

function placeOf(part: string): { folder: string; name: string } {
	const [, folder = '', name = ''] = /^(.*\/)?(.*)$/.exec(part) ?? [];
	return { folder, name };
}

const MOST_AROUND = 60;
/** What stands above and below the pages, but for their numbers. */
async function wordsAround(zip: Zip): Promise<string> {
	const names = Object.keys(zip.files).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
	const parts = await Promise.all(names.map((name) => zip.files[name]!.async('string')));
	const lines = parts.flatMap((part) => {
		const shown = [...part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, words]) => words);
		const line = shown.join('').trim();
		return /\p{Script=Han}/u.test(line.replace(/[第共页码/\d\s]/g, '')) ? [line] : [];
	});
	const all = [...new Set(lines)].join('；');
	return all.length > MOST_AROUND ? `${all.slice(0, MOST_AROUND)}……` : all;
}

/** As Word's own pages set them, which the paste knows. */
function setMarks(body: HTMLElement, marks: readonly ListMark[]): void {
	for (const anchor of body.querySelectorAll(`a[id^="${MARK}"]`)) {
		const { mark, level } = marks[Number(anchor.id.slice(MARK.length))]!;
		anchor.closest(LINE)?.setAttribute('style', `mso-list:l0 level${level}`);
		const span = body.ownerDocument.createElement('span');
		span.setAttribute('style', 'mso-list:ignore');
		span.textContent = mark;
		anchor.replaceWith(span);
	}
}

/** Word describes pictures by guesswork, WPS by where they lay and what they were called. */
const GUESSED =
	/描述已自动生成|AI\s*生成的内容|^(?:图片包含|图形用户界面)|[\\/]|\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?)$|^(?:微信图片|mmexport|IMG|QQ图片|QQ截图|屏幕截图|图片|截图)[\s\d_-]*$/i;

/** What a picture is, said by its bytes; drawings of Windows' own kind no browser can show, linked ones are not there. */
async function pictureOf(image: DocxImage, number: number): Promise<DocxPicture | undefined> {
	const bytes = await image.readAsArrayBuffer().catch(() => undefined);
	if (bytes === undefined || !canTake(fileKind(new Uint8Array(bytes)))) return undefined;
	const file = new File([bytes], `word-${number}`);
	const told = image.altText?.trim() ?? '';
	const alt = /\p{Script=Han}/u.test(told) && !GUESSED.test(told) ? told : '';
	return { file, alt, caption: '' };
}

/** What is one line: a table or a list says more by its form than by its words. */
const LINE = 'p, h1, h2, h3, h4, h5, h6';
const CAPTION = /^(?:图为|图[一二三四五六七八九十\d]|▲|△|（图)/;

/** A line below a picture that says what it shows goes with the picture. */
function takeCaptions(body: HTMLElement, pictures: readonly DocxPicture[]): void {
	for (const image of [...body.querySelectorAll('img')]) {
		const picture = pictures[Number(/^#picture-(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)];
		const block = image.closest('p, td, h1, h2, h3, li');
		image.remove();
		if (!block || block.textContent?.trim()) continue;
		const below = block.nextElementSibling;
		const words = below ? keptWords(below) : '';
		if (block.tagName === 'P') block.remove();
		const isLine = below?.matches(LINE) && !below.querySelector('img');
		if (!picture || !below || !isLine || !CAPTION.test(words) || words.length > 200) continue;
		picture.caption = words.replace(/^[▲△]\s*/, '');
		below.replaceWith(...below.querySelectorAll('s'));
	}
}

/** The words of a line but for those that were struck out. */
function keptWords(line: Element): string {
	const kept = line.cloneNode(true) as Element;
	for (const one of kept.querySelectorAll('s')) one.remove();
	return (kept.textContent ?? '').replace(WIDTHLESS, '').replace(/\s+/g, ' ').trim();
}

/** The title is the first heading, or a first line that is short and no sentence. */
function takeTitle(body: HTMLElement): string {
	const first = [...body.children].find(({ textContent }) => textContent?.trim());
	// A numbered line is the first of several.
	if (first?.hasAttribute('style')) return '';
	const words = first ? keptWords(first) : '';
	const isHeading = first !== undefined && /^H[1-3]$/.test(first.tagName);
	if (!first?.matches(LINE) || words.length > LONGEST_TITLE || (!isHeading && /[。！？；]$/.test(words)))
		return '';
	first.replaceWith(...first.querySelectorAll('s'));
	return words;
}
