/** What the routes are handed. */

import type { PreviewWorker } from '../../preview/desk.ts';
import type { Mirror } from '../git/mirror.ts';
import type { AfterPurge } from '../purge/after-purge.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import type { PublicEdition } from '../site/public-edition.ts';
import type { SiteBuilder } from '../site/site-builder.ts';
import type { SiteFiles } from '../site/site-files.ts';
import type { RequestPolicy } from './guard.ts';

export type AppContext = {
	office: ExaminingOffice;
	requestPolicy: RequestPolicy;
	files: SiteFiles;
	builder: SiteBuilder;
	edition: PublicEdition;
	mirror: Mirror;
	preview: PreviewWorker;
	purging: AfterPurge;
};
