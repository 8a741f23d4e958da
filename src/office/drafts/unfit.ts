/** What may not even be kept as a draft: texts that no later edit in the form could open, and private numbers. */
import { NO_FACTS } from '../../domain/check/facts.ts';
import { firstIssues } from '../../domain/check/issue.ts';
import type { EntryLocation } from '../git/entry-location.ts';
import { HttpError } from '../http/http-error.ts';
import { judgeText } from './judging.ts';

/** The text of an entry as it was sent, and what it says. */
export type ParsedText = { text: string; data: Record<string, unknown>; body: string };

/** In characters; what is longer is several pieces. */
const LONGEST_TEXT = 150_000;

/** A text that may be kept, parsed; throws 422 with every reason why not, each at its field. */
export async function parseFit(location: EntryLocation, text: string): Promise<ParsedText> {
	if (text.length > LONGEST_TEXT) throw new HttpError(413, 'text-too-long', '这一条太长了，请分成几篇');
	if (/[\0\r]/.test(text))
		throw new HttpError(422, 'text-unreadable', '文字里有看不见的控制字符，请删掉后重新粘贴');
	const { collection, id } = location;
	// What keeps a text from being kept does not depend on the rest of the content.
	const judged = await judgeText({ collection, id, text, facts: NO_FACTS });
	if ('faults' in judged) {
		const { code, line, message } = judged.faults[0]!;
		throw new HttpError(422, code, `没有保存，第 ${line} 行：${message}`);
	}
	const { data, body } = judged;
	const issues = judged.issues.filter(({ level }) => level === 'save');
	if (issues.length === 0) return { text, data, body };
	const more = issues.length > 3 ? `；另有 ${issues.length - 3} 处` : '';
	throw new HttpError(422, issues[0]!.code, `没有保存。${firstIssues(issues)}${more}`, { issues });
}
