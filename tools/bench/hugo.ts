/** The same texts as bare pages by Hugo: a page a story, lists of twenty, a feed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, costOf } from './process-tree.ts';
import type { MadeStory } from './stories.ts';

const FILES = {
	'config.toml': 'baseURL = "https://example.cn/"\ntitle = "bench"\nlanguageCode = "zh-CN"\npaginate = 20\n',
	'layouts/_default/single.html':
		'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</main></body></html>',
	'layouts/_default/list.html':
		'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><ul>{{ range (.Paginator 20).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>',
};

/** @param folder absolute path of an empty folder */
export function hugoCost(program: string, folder: string, stories: readonly MadeStory[]): Promise<Cost> {
	const write = (file: string, text: string) => {
		mkdirSync(join(folder, file, '..'), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	for (const [file, text] of Object.entries(FILES)) write(file, text);
	for (const { id, title, day, body } of stories)
		write(`content/stories/${id}.md`, `---\ntitle: "${title}"\ndate: ${day}\n---\n\n${body}`);
	return costOf(program, ['--source', folder, '--quiet']);
}
