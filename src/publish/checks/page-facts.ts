/** What every page owes its readers: language, one title, one main heading, a description, pictures with words. */
import type { Issue } from '../../platform/issue.ts';
import { attribute, type BuiltPage } from './built-page.ts';

/** One error for each thing that the page is without. */
export function pageFacts({ file, elements }: BuiltPage): Issue[] {
	const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length;
	const meta = (name: string) =>
		elements.find((one) => one.tagName === 'meta' && attribute(one, 'name')?.toLowerCase() === name);
	const html = elements.find(({ tagName }) => tagName === 'html');
	const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
	const wrong = [
		html && attribute(html, 'lang') !== 'zh-CN' && '语言标记应为 zh-CN',
		count('title') !== 1 && '要有一个 title',
		count('h1') !== 1 && `要有一个一级标题，现在有 ${count('h1')} 个`,
		count('main') !== 1 && '要有一个 main',
		!attribute(meta('description') ?? elements[0]!, 'content') && '缺少页面说明',
		new Set(ids).size !== ids.length && `有重复的 id：${ids.find((id, at) => ids.indexOf(id) !== at)}`,
		elements.some((one) => one.tagName === 'img' && attribute(one, 'alt') === undefined) &&
			'有图片没有说明文字',
	];
	return wrong.flatMap((message) =>
		message ? [{ code: 'page-facts', severity: 'error' as const, file, message }] : []
	);
}
