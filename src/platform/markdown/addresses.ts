/**
 * Faults of links and pictures: addresses that would be refused or lead nowhere, pictures nobody described.
 */
import type { Link } from 'mdast';
import { pictureNameFault } from '../picture-name.ts';
import { saysNothing } from './alt.ts';
import { error, type MarkdownIssue, warning } from './markdown-issue.ts';
import {
	isExternal,
	isWithoutScheme,
	type LinkRefusal,
	linkRefusal,
	type PictureRefusal,
	pictureFile,
} from './safe.ts';
import { wordsOfTree } from './tree-words.ts';

const LINK: Record<LinkRefusal, string> = {
	empty: '链接没有地址：请填上网址，或去掉链接',
	disk: '链接指向了自己电脑里的文件，别人打不开：请改成网址',
	encoding: '链接地址里的百分号编码有误：请从浏览器地址栏重新复制',
	protocol: '链接地址的开头不能用：只能是 https://、http://、mailto:、tel: 或本站地址（/ 开头）',
	address: '链接地址写法有误：外部网址以 https:// 开头，本站地址以一个 / 开头，里面不能有空格或账号',
};

/** Findings for one link. */
export function checkLink(link: Link, line: number): MarkdownIssue[] {
	const issues: MarkdownIssue[] = [];
	const refusal = linkRefusal(link.url);
	if (refusal) issues.push(error(`link-${refusal}`, line, shown(LINK[refusal], link.url)));
	else if (isWithoutScheme(link.url)) issues.push(error('link-scheme', line, shown(SCHEME, link.url)));
	else if (isExternal(link.url)) issues.push(...checkHost(link.url, line));
	if (wordsOfTree(link).trim() === '')
		issues.push(error('link-words', line, shown('链接没有文字，读者点不到：请写上要点的文字', link.url)));
	return issues;
}

const SCHEME = '外部网址要以 https:// 开头，冒号和斜杠是半角的';
const TRAILING = '链接地址末尾带着中文标点，打开的不是那一页：请删去';
const INSIDE = '链接指向办公室里的电脑，外面的人打不开：本站的网页请从域名后面的 / 写起，如 /menu/';

/** A whole address that a browser follows, but not to what was meant. */
function checkHost(address: string, line: number): MarkdownIssue[] {
	return [
		...(/[，。、；：！？）】》”’]$/.test(address)
			? [warning('link-trailing-mark', line, shown(TRAILING, address))]
			: []),
		...(isInside(new URL(address).hostname) ? [warning('link-inside', line, shown(INSIDE, address))] : []),
	];
}

/** Addresses that mean another computer, or none, in every house. */
const isInside = (host: string): boolean =>
	/^(?:localhost|\[::1\]|127\..*|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|.*\.local|[^.:]+)$/.test(
		host
	);

const PICTURE: Record<PictureRefusal, string> = {
	empty: '图片没有地址：请重新插入图片',
	disk: '图片指向了自己电脑里的文件，网站上看不到：请用正文上面的“插图”上传',
	data: '图片直接贴进了文字里：请先存成图片文件，再用正文上面的“插图”上传',
	remote: '图片来自别的网站，随时可能打不开：请先下载，再用正文上面的“插图”上传',
	encoding: '图片地址编码有误：请重新插入图片，或把文件名改得简单些',
	address: '图片要和条目放在同一个文件夹里，只写文件名，如 现场.jpg',
};

const NO_WORDS = '图片没有说明：请用一句话写出画面里是谁、在做什么，给看不见图片的人听';
const NO_CONTENT = '图片说明没有说出内容：请写出画面里是谁、在做什么';

/** Findings for one picture. */
export function checkPicture(src: string, alt: string, line: number): MarkdownIssue[] {
	const issues: MarkdownIssue[] = [];
	const named = pictureFile(src);
	if ('refusal' in named) {
		const isName = named.refusal === 'encoding' || named.refusal === 'address';
		const said = (isName ? pictureNameFault(decoded(src)) : undefined) ?? PICTURE[named.refusal];
		issues.push(error(`picture-${named.refusal}`, line, shown(said, src)));
	}
	if (alt.trim() === '') issues.push(error('picture-alt-missing', line, NO_WORDS));
	else if (saysNothing(alt, src)) issues.push(error('picture-alt-meaningless', line, shown(NO_CONTENT, alt)));
	return issues;
}

/** As the writer knows the name; what cannot be decoded stays as it stands. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** The message with as much of the address as helps to find it. */
const shown = (message: string, address: string) => {
	const start = Array.from(address.trim());
	return start.length === 0
		? message
		: `${message}（现在是“${start.slice(0, 40).join('')}${start.length > 40 ? '…' : ''}”）`;
};
