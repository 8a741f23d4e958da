/**
 * A file of Word or WPS as a title, a text in Markdown and its pictures. Read in the browser: nothing in it runs, nothing
 * that it points to is fetched, and what does not come with it is named.
 */
import JSZip from 'jszip';
import mammoth, { type DocxImage } from 'mammoth';
import { pasted } from '../paste/pasted.ts';

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
	const bytes = await file.arrayBuffer();
	const parts = await partsOf(bytes);
	const pictures: DocxPicture[] = [];
	let unreadable = 0;
	const convertImage = mammoth.images.imgElement(async (image) => {
		const picture = await pictureOf(image, pictures.length + 1);
		if (!picture) {
			unreadable += 1;
			return { src: '' };
		}
		pictures.push(picture);
		return { src: `#picture-${pictures.length - 1}` };
	});
	const { value } = await mammoth
		.convertToHtml({ arrayBuffer: bytes }, { convertImage, externalFileAccess: false, styleMap: STYLES })
		.catch(() => {
			throw new Error('这个文件读不出来，可能坏了：请在 Word 或 WPS 里打开，另存为 .docx 再试');
		});
	const { body } = new DOMParser().parseFromString(value, 'text/html');
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
	const { markdown, dropped } = pasted(body.innerHTML);
	return {
		...{ title, pictures, body: markdown },
		dropped: [
			...dropped,
			...(left.notes > 0 ? [`脚注 ${left.notes} 条`] : []),
			...(left.links > 0 ? [`通往别处的链接 ${left.links} 处，文字留着`] : []),
			...(unreadable > 0 ? [`网页放不了的图形 ${unreadable} 个，请截图后另外上传`] : []),
			...(parts.some((name) => /vbaProject/i.test(name)) ? ['宏'] : []),
			...(parts.some((name) => /embeddings\//i.test(name)) ? ['嵌在里面的别的文件'] : []),
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

/** Names of what is packed in the file, after a look at how much it would unfold to. */
async function partsOf(bytes: ArrayBuffer): Promise<string[]> {
	if (bytes.byteLength > MOST_BYTES)
		throw new Error('文件超过 60 MB：请先在 Word 里“压缩图片”，或把照片另外上传');
	const [first = 0, second = 0] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
	if (first === 0xd0 && second === 0xcf)
		throw new Error('这是旧格式（.doc、.wps）或加了密码的文件：请在 Word 或 WPS 里另存为 .docx 再试');
	const { files } = await JSZip.loadAsync(bytes).catch(() => {
		throw new Error('这不是 Word 或 WPS 的 .docx 文件，或者文件坏了');
	});
	const parts = Object.values(files);
	const unpacked = parts.reduce((sum, part) => sum + (part._data?.uncompressedSize ?? 0), 0);
	if (parts.length > MOST_PARTS || unpacked > MOST_UNPACKED)
		throw new Error('这个文件展开以后太大，没有读：请把照片另外上传，只留文字');
	if (!('word/document.xml' in files)) throw new Error('这不是文字文档，只收 Word 或 WPS 的 .docx');
	return parts.map(({ name }) => name);
}

const EXTENSIONS: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'image/gif': 'gif',
	'image/bmp': 'bmp',
};

/** Drawings of Windows' own kind no browser can show; what is linked and not inside cannot be read. */
async function pictureOf(image: DocxImage, number: number): Promise<DocxPicture | undefined> {
	const extension = EXTENSIONS[image.contentType];
	if (extension === undefined) return undefined;
	const bytes = await image.readAsArrayBuffer().catch(() => undefined);
	if (bytes === undefined) return undefined;
	const file = new File([bytes], `word-${number}.${extension}`, { type: image.contentType });
	// Word describes pictures by guesswork and by names of files.
	const alt = /\p{Script=Han}/u.test(image.altText ?? '') ? image.altText!.trim() : '';
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
		const words = below?.textContent?.trim() ?? '';
		if (block.tagName === 'P') block.remove();
		const isLine = below?.matches(LINE) && !below.querySelector('img');
		if (!picture || !below || !isLine || !CAPTION.test(words) || words.length > 200) continue;
		picture.caption = words.replace(/^[▲△]\s*/, '');
		below.remove();
	}
}

/** The title is the first heading, or a first line that is short and no sentence. */
function takeTitle(body: HTMLElement): string {
	const first = [...body.children].find(({ textContent }) => textContent?.trim());
	const words = first?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	const isHeading = first !== undefined && /^H[1-3]$/.test(first.tagName);
	if (!first?.matches(LINE) || words.length > LONGEST_TITLE || (!isHeading && /[。！？；]$/.test(words)))
		return '';
	first.remove();
	return words;
}
