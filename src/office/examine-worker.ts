/** Reads and checks a whole content folder beside the server, so that nobody waits while it counts. */
import { parentPort, workerData } from 'node:worker_threads';
import { factsOf } from '../domain/facts.ts';
import { freshness } from '../domain/freshness.ts';
import { dayOf } from '../platform/day.ts';
import { checkContent } from '../store/check.ts';
import { openContent } from '../store/open.ts';
import { readContent } from '../store/read.ts';
import type { Examination, Examining } from './examine.ts';
import { turningMoments } from './turning-moments.ts';

const { folder, cache, now } = workerData as Examining;
const { issues } = await openContent({ folder, cache, now });
const content = readContent(folder);
const today = dayOf(now);
const { texts } = checkContent(content, today);
const { site, sources, lexicon, entries } = content;
const villages = entries.flatMap(({ data }) => ('village' in data ? [data.village] : []));
const examination: Examination = {
	issues,
	facts: factsOf({ site, sources, villages, texts, lexicon, today }),
	moments: turningMoments(entries),
	stale: freshness(entries, today),
};
parentPort?.postMessage(examination);
