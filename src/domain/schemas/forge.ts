/** 代码平台: where the desk keeps its entries when it stands on a forge of the county's or city's instead of an office's server. */
import { z } from 'zod';
import { line, oneOf, secureAddress } from './field.ts';

/** How people call them; the keys are what the desk's configuration says. */
export const FORGES = { forgejo: { label: 'Forgejo' }, gitlab: { label: 'GitLab' } } as const;

export const forgeSchema = z.strictObject({
	kind: oneOf(FORGES).meta({ title: '平台' }),
	address: secureAddress()
		.transform((url) => url.replace(/\/$/, ''))
		.meta({ title: '平台网址', description: '如 https://git.example.cn' }),
	project: z
		.string()
		.regex(/^[\w.-]+(?:\/[\w.-]+)+$/, '写成“单位/项目”这样，如 jiguan/wenming')
		.meta({ title: '项目', description: '单位名、斜杠、项目名，照平台网址里的写' }),
	branch: line(1, 100).default('main').meta({ title: '发布的分支' }),
	appId: line(8, 200).meta({
		title: '应用标识',
		description: '在平台上登记编辑台后得到的标识，不是密钥',
	}),
});

export type Forge = z.output<typeof forgeSchema>;
