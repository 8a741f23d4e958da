/**
 * `npm run emergency`: one page that says what has happened, for when the site cannot be built. It takes the words that
 * the desk put out last, or those that are typed; it reads no other content, so that nothing wrong there can stop it.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Emergency, emergencySchema } from '../domain/schemas/emergency.ts';
import { settingFile } from '../domain/schemas/settings.ts';
import { PUBLISHED_REF, repositoryAt } from '../office/git/repository.ts';
import { repositoryFolder } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';
import { addDays, clockOf, momentAt } from '../platform/day.ts';
import { parseYamlFile } from '../platform/frontmatter.ts';
import { WrongUsage } from '../platform/wrong-usage.ts';
import { emergencyPage, writeEmergencyPage } from '../publish/emergency-page.ts';

const { values } = parseArgs({
	options: {
		/** Folder that the page is written into, as `index.html` and `404.html`: every address leads to it when nothing else is there. */
		out: { type: 'string' },
		text: { type: 'string' },
		kind: { type: 'string' },
		until: { type: 'string' },
		phone: { type: 'string' },
		name: { type: 'string' },
	},
});
if (values.out === undefined) throw new WrongUsage();
const now = momentAt(Date.now());
const published = await publishedSettings();
const emergency = typed() ?? put(published.emergency);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
writeEmergencyPage(out, emergencyPage(values.name ?? published.name ?? '新时代文明实践所', emergency));
console.log(
	`已写好 ${join(out, 'index.html')}、404.html 和它们压缩好的 .br、.gz。把网页服务器的 root 改成 ${out}，重新载入，每个网址看到的都是这一页；改不了服务器的，把这六个文件都传到网站的根目录，换掉原来的，首页看到的是这一页。`
);

/** What the command says, or nothing when it says no words. */
function typed(): Emergency | undefined {
	const { text, kind = 'other', until = `${addDays(now, 1)} ${clockOf(now)}`, phone } = values;
	if (text === undefined) return undefined;
	const result = emergencySchema.safeParse({ kind, text, until, since: now, ...(phone && { phone }) });
	if (result.success) return result.data;
	throw new Error(
		result.error.issues.map(({ path, message }) => `--${path.join('.')}：${message}`).join('\n')
	);
}

function put(found: unknown): Emergency {
	const result = emergencySchema.safeParse(found);
	if (result.success && result.data.until > now) return result.data;
	throw new Error('编辑台里没有正在发的紧急提示。请写明要说的话：--text "……"');
}

/** What the data folder has, as far as it can be read at all. */
async function publishedSettings(): Promise<{ name?: string; emergency?: unknown }> {
	const folder = repositoryFolder(dataFolder());
	if (!existsSync(join(folder, 'HEAD'))) return {};
	const repository = repositoryAt(folder);
	const read = async (file: string) => {
		const id = await repository.idAt(PUBLISHED_REF, `content/${file}`);
		const parsed = id === undefined ? undefined : parseYamlFile(await repository.text(id));
		return parsed && 'parsed' in parsed ? parsed.parsed.data : {};
	};
	try {
		const { name } = await read(settingFile('site'));
		const emergency = await read(settingFile('emergency'));
		return { ...(typeof name === 'string' && { name }), emergency };
	} catch {
		return {};
	} finally {
		repository.close();
	}
}
