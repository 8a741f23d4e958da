/** A report that names a village and not its station is on no page of that village: told while it is written. */
import { plainText } from '../../platform/markdown/plain.ts';
import type { Facts } from './facts.ts';
import type { Check } from './issue.ts';

export const villageIssues: Check = ({ collection, fields, body, facts }) => {
	const { kind, title, summary } = fields;
	if (collection !== 'stories' || (kind !== 'report' && kind !== 'news')) return [];
	// Farther down others are named who came, or who were asked.
	const [opening] = plainText(body.replaceAll('\r\n', '\n')).split('\n');
	const villages = unnamedIn([title, summary, opening].join('\n'), fields, facts).join('、');
	if (villages === '') return [];
	return [
		{
			code: 'station-unnamed',
			level: 'advice',
			path: ['stations'],
			message: `写到了${villages}，“相关实践站”里没有选：选上以后，${villages}的页面上才看得到这篇`,
		},
	];
};

/** Villages of a text whose stations a story does not name. */
function unnamedIn(
	text: string,
	{ stations, sessions }: Record<string, unknown>,
	{ villages = {} }: Facts
): string[] {
	const named = Array.isArray(stations) ? stations.map(String) : [];
	// It happened where its sessions did.
	if (named.length === 0 && Array.isArray(sessions) && sessions.length > 0) return [];
	// A station that is not there is told as that: it may be the very one.
	if (named.some((id) => villages[id] === undefined)) return [];
	return Object.entries(villages).flatMap(([id, village]) =>
		!named.includes(id) && text.includes(village) ? village : []
	);
}
