/** A dropped file of Word or WPS becomes a new story: read when somebody drops one, by code that is loaded only then. */
import { fetchPart } from '../fetch-part.ts';
import { handOver } from '../handed-over.ts';
import { mayWrite } from '../signed-in.ts';

export const isDocx = ({ name }: File): boolean => /\.(?:docx|docm|doc|wps)$/i.test(name);

export async function takeDocx(file: File): Promise<void> {
	if (!mayWrite()) return window.alert('您的账号不写稿，不能从文件起稿');
	try {
		const { readDocx } = await fetchPart(() => import('./read-docx.ts'));
		const { title, body, pictures, dropped } = await readDocx(file);
		handOver({
			fields: { kind: 'report', ...(title && { title }), body },
			pictures,
			told: [
				`已读入“${file.name}”：正文 ${body.replace(/\s/g, '').length} 字，照片 ${pictures.length} 张。`,
				...(dropped.length > 0 ? [`没有带进来的：${dropped.join('；')}。`] : []),
				...(pictures.length > 0 ? ['请给每张照片写一句“图片说明”，再保存。'] : []),
			],
		});
	} catch (error) {
		window.alert(error instanceof Error ? error.message : String(error));
	}
}
