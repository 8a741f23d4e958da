/** What must stand under every photo: who and what is seen, and who took it. Consent is the schema's own rule. */
import { illegible } from '../../platform/photo.ts';
import { leaves } from '../schemas/form.ts';
import type { Check, EntryIssue } from './issue.ts';

/** A photo in the press is printed across two columns. */
const PRESS_WIDTH = 1920;

export const photoIssues: Check = ({ form, fields, facts }) =>
	leaves(form, fields)
		.filter((leaf) => leaf.form.widget === 'image')
		.flatMap(({ path, text: src }) => {
			const at = path.slice(0, -1);
			const photo = at.reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown>)[step], fields);
			const { caption, credit } = photo as Record<string, unknown>;
			const size = facts.pixels?.[src];
			const issues: EntryIssue[] = [];
			const say = (level: EntryIssue['level'], code: string, key: string, message: string) =>
				issues.push({ code, level, path: [...at, key], message });
			if (!caption)
				say('publish', 'caption-missing', 'caption', '照片没有图注：请写“图为……”，从左到右写清人物');
			if (!credit) say('publish', 'credit-missing', 'credit', '照片没有署名：请写“某某 摄”');
			if (size && Math.max(size.width, size.height) < PRESS_WIDTH)
				say(
					'advice',
					'photo-small',
					'src',
					`照片只有 ${size.width}×${size.height}，媒体用图长边要 ${PRESS_WIDTH} 像素以上，有原图请换上`
				);
			const hint = size && illegible(size);
			if (hint) say('advice', 'photo-illegible', 'src', hint);
			return issues;
		});
