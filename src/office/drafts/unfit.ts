/** What may not even be kept as a draft: texts that no later edit in the form could open, and private numbers. */

import { readiness } from '../../domain/check/check-entry.ts';
import { withoutEmpty } from '../../domain/schemas/empty-fields.ts';
import { SETTINGS, type SettingName } from '../../domain/schemas/settings.ts';
import { parseFrontmatter, parseYamlFile } from '../../platform/frontmatter.ts';
import type { Address } from '../git/address.ts';
import { HttpError } from '../http/http-error.ts';

/** The text of an entry as it was sent, and what it says. */
export type ParsedText = { text: string; data: Record<string, unknown>; body: string };

const LONGEST = 150_000;

/** A text that may be kept, parsed; throws 422 with every reason why not, each at its field. */
export function parseFit(address: Address, text: string): ParsedText {
	if (text.length > LONGEST) throw new HttpError(413, 'text-too-long', '这一条太长了，请分成几篇');
	if (/[\0\r]/.test(text))
		throw new HttpError(422, 'text-unreadable', '文字里有看不见的控制字符，请删掉后重新粘贴');
	const parsed = address.collection === 'settings' ? parseYamlFile(text) : parseFrontmatter(text);
	if ('faults' in parsed) {
		const { code, line, message } = parsed.faults[0]!;
		throw new HttpError(422, code, `没有保存，第 ${line} 行：${message}`);
	}
	const { data, body } = parsed.parsed;
	if (address.collection === 'settings') {
		const result = SETTINGS[address.id as SettingName].schema.safeParse(withoutEmpty(data));
		if (!result.success)
			throw unfit(
				result.error.issues.map(({ path, message }) => ({
					label: path.join(' · '),
					message,
					code: 'field-refused',
				}))
			);
		return { text, data, body };
	}
	const { collection, id } = address;
	const findings = readiness({ collection, id, data, body }, UNKNOWING).filter(
		({ level }) => level === 'save'
	);
	if (findings.length > 0) throw unfit(findings);
	return { text, data, body };
}

// What keeps a text from being kept does not depend on the rest of the appContext.
const UNKNOWING = { today: '2000-01-01', targets: {}, places: [], contact: true, lexicon: { words: [] } };

function unfit(findings: readonly { label: string; message: string; code: string }[]): HttpError {
	const shown = findings.slice(0, 3).map(({ label, message }) => `${label}：${message}`);
	const more = findings.length > 3 ? `；另有 ${findings.length - 3} 处` : '';
	return new HttpError(422, findings[0]!.code, `没有保存。${shown.join('；')}${more}`, { issues: findings });
}
