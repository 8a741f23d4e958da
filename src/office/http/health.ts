/** State of the office for a monitoring program. Anybody may ask, so it holds no content and no names. */
import type { MiddlewareHandler } from 'hono';
import { type Moment, momentAt } from '../../platform/day.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { Office } from '../office.ts';
import type { BuildFailure, SiteBuilder } from '../site/site-builder.ts';

type Health = {
	up: true;
	/** The newest publication; absent before the first. */
	publication?: {
		commit: string;
		at: Moment;
		ageSeconds: number;
		/** Whether the site on show has it already. */
		isShown: boolean;
	};
	/** The last failure to build the site since the start. */
	lastFault?: BuildFailure;
};

export const health =
	(office: Pick<Office, 'repository' | 'clock'>, builder: Pick<SiteBuilder, 'status'>): MiddlewareHandler =>
	async (context) => {
		context.header('Cache-Control', 'no-store');
		const { commit: shown, lastFault } = builder.status();
		const commit = await office.repository.objects.read(`${PUBLISHED_REF}^{commit}`);
		// The committer's line ends in seconds since 1970 and a time zone.
		const seconds = Number(/^committer .* (\d+) [+-]\d{4}$/m.exec(commit?.data.toString() ?? '')?.[1]);
		const answer: Health = {
			up: true,
			...(commit && {
				publication: {
					commit: commit.id,
					at: momentAt(seconds * 1000),
					ageSeconds: Math.max(0, Math.floor(office.clock() / 1000) - seconds),
					isShown: shown === commit.id,
				},
			}),
			...(lastFault && { lastFault }),
		};
		return context.json(answer);
	};
