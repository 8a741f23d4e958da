/** All headers of one answer, by what is answered: the rule that every server's configuration is written from. */
import { cacheControl, contentType, isPage } from './file-kinds.ts';
import { COMMON_HEADERS, DESK_FRAME_POLICY, FILE_POLICY, type Inline, pagePolicy } from './policy.ts';

const isOfDesk = (path: string): boolean => path.startsWith('admin/');

/** What a file may do, opened by itself. */
const policyOf = (path: string, inline: Inline): string => {
	if (isOfDesk(path)) return DESK_FRAME_POLICY;
	return isPage(path) ? pagePolicy(inline) : FILE_POLICY;
};

/** @param path of a file of the release, e.g. `stories/x/index.html` */
export const headersFor = (path: string, inline: Inline): Record<string, string> => ({
	...COMMON_HEADERS,
	'Content-Type': contentType(path),
	'Cache-Control': cacheControl(path),
	'Content-Security-Policy': policyOf(path, inline),
	...(isOfDesk(path) && { 'X-Robots-Tag': 'noindex' }),
});
