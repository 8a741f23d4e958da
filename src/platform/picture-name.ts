/** Names of pictures that lie beside an entry: what fields, texts, the folder and the office take, declared once. */

/** `.jfif` and `.jpe` are JPEGs as some browsers and programs save them. */
const ENDING = 'jpe?g|jfif|jpe|png|webp|gif|avif|heic|heif';
/** Parts of an address, or refused by some computer. */
const FORBIDDEN = '/\\\\:?#%*"<>|';

/** A picture by its ending, wherever it lies. */
export const PICTURE_FILE = new RegExp(`\\.(?:${ENDING})$`, 'i');

/** The name of a picture beside the text that shows it, with or without `./`. */
export const PICTURE_NAME = new RegExp(`^(?:\\./)?[^${FORBIDDEN}]+\\.(?:${ENDING})$`, 'i');

const EXAMPLE = '如 现场.jpg';

/** Why this cannot be the name of a picture, as a Chinese sentence with the cure. */
export function pictureNameFault(name: string): string | undefined {
	if (/[/\\]|^[a-z]+:/i.test(name.replace(/^\.\//, '')))
		return `图片要和条目放在同一个文件夹里，只写文件名，${EXAMPLE}`;
	const [character] = new RegExp(`[${FORBIDDEN}]`).exec(name.replace(/^\.\//, '')) ?? [];
	if (character !== undefined) return `文件名里不能有“${character}”：请给图片改名，${EXAMPLE}，这里也跟着改`;
	if (PICTURE_NAME.test(name)) return undefined;
	return /\.[a-z0-9]{2,5}$/i.test(name)
		? `网站不收这种图片：请另存为 JPG 或 PNG，${EXAMPLE}`
		: `图片的文件名要带扩展名，${EXAMPLE}`;
}

/** What two names are compared by: accents typed in one piece or in two are the same name. */
export const nameForm = (path: string): string => path.normalize('NFC');
