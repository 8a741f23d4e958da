/** 代码平台: a self-hosted GitLab or Forgejo that keeps the content in place of the office's own server. */
import { z } from 'zod';
import { line, oneOf, webAddress } from './field.ts';

export const FORGES = {
	gitlab: { label: 'GitLab' },
	forgejo: { label: 'Forgejo' },
} as const;

export const forgeSchema = z.strictObject({
	kind: oneOf(FORGES).meta({ title: '平台' }),
	address: webAddress().meta({ title: '平台网址', description: '自建平台的网址，如 https://git.example.cn' }),
	repository: z
		.string()
		.regex(/^[\w.-]+(?:\/[\w.-]+)+$/, '写成“所有者/仓库”')
		.meta({ title: '仓库', description: '如 wenming/content' }),
	application: line(8, 200).meta({ title: '应用编号', description: '在平台上登记编辑台后得到的 client id' }),
	branch: line(1, 60).default('main').meta({ title: '正式分支' }),
});
export type Forge = z.output<typeof forgeSchema>;

/** Decap's `backend` for a forge: sign-in by PKCE, which needs no secret and no server of ours. */
export function forgeBackend({ kind, address, repository, application, branch }: Forge) {
	const base = address.replace(/\/+$/, '');
	const common = { repo: repository, branch, base_url: base, app_id: application };
	return kind === 'gitlab'
		? { name: 'gitlab', ...common, auth_type: 'pkce', api_root: `${base}/api/v4` }
		: { name: 'forgejo', ...common, api_root: `${base}/api/v1` };
}
