/** Reads and judges one text at a time for the office, in a thread of its own: whatever it costs, nobody else waits for it. */
import { parentPort } from 'node:worker_threads';
import { checkEntry } from '../../domain/check/check-entry.ts';
import type { Facts } from '../../domain/check/facts.ts';
import type { EntryDraft, LabelledIssue, SettingDraft } from '../../domain/check/issue.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import { parseFrontmatter, parseYamlFile } from '../../platform/frontmatter.ts';
import type { YamlIssue } from '../../platform/yaml-faults.ts';

type Kind = Pick<EntryDraft | SettingDraft, 'collection' | 'id'> & { facts: Facts };
/** A file as it was sent, or its fields and its text. */
export type TextTask = Kind & ({ text: string } | { data: unknown; body: string });
export type JudgedText =
	| { faults: YamlIssue[] }
	| { data: Record<string, unknown>; body: string; issues: LabelledIssue[] };

parentPort?.on('message', (task: TextTask) => parentPort!.postMessage(judge(task)));
// Its parts are loaded: from now on its time is that of texts.
parentPort?.postMessage('up');

function judge(task: TextTask): JudgedText {
	const { collection, id, facts } = task;
	const read = 'text' in task ? readText(collection, task.text) : { parsed: task };
	if ('faults' in read) return read;
	const { data, body } = read.parsed;
	const draft = { collection, id, data, body } as EntryDraft | SettingDraft;
	return { data: data as Record<string, unknown>, body, issues: checkEntry(draft, facts) };
}

const readText = (collection: Kind['collection'], text: string) =>
	collection === SETTINGS_COLLECTION ? parseYamlFile(text) : parseFrontmatter(text);
