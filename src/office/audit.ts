/** 操作记录: who did or tried what, when, from where. Lines are only ever added; one file a month. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Moment, momentAt } from '../platform/day.ts';

export type AuditLine = {
	at: Moment;
	/** Account, or what was typed as one; absent for strangers. */
	name?: string;
	title?: string;
	/** What was done, in Chinese. */
	what: string;
	/** Network address. */
	from: string;
	/** Code of the refusal, when it was turned down. */
	refused?: string;
	entry?: string;
	commit?: string;
};

export type Audit = {
	add: (line: Omit<AuditLine, 'at'>) => void;
	/** Newest first; `before` is the `next` of the page above. */
	page: (before?: string) => { lines: AuditLine[]; next: string | undefined };
};

const PAGE = 100;
// Strangers must not fill the disk: so many refusals a minute are written, the rest are counted.
const STRANGERS_A_MINUTE = 60;

export function auditIn(folder: string, clock: () => number): Audit {
	mkdirSync(folder, { recursive: true });
	let minute = '';
	let strangers = 0;
	const write = (line: AuditLine) =>
		appendFileSync(join(folder, `${line.at.slice(0, 7)}.jsonl`), `${JSON.stringify(line)}\n`, {
			mode: 0o600,
		});
	return {
		add: (line) => {
			const at = momentAt(clock());
			if (at !== minute) {
				if (strangers > STRANGERS_A_MINUTE)
					write({
						at: minute,
						what: `另有 ${strangers - STRANGERS_A_MINUTE} 次被拒绝的访问没有逐条记`,
						from: '',
						refused: 'many',
					});
				[minute, strangers] = [at, 0];
			}
			if (line.title === undefined && line.refused !== undefined) strangers += 1;
			if (strangers <= STRANGERS_A_MINUTE) write({ at, ...line });
		},
		page: (before) => {
			const [month = '9999-99', number = 'all'] = before?.split(':') ?? [];
			const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
			const lines: AuditLine[] = [];
			for (const file of files.sort().reverse()) {
				const name = file.slice(0, 7);
				if (name > month) continue;
				const all = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
				for (
					let at = (name === month && number !== 'all' ? Number(number) : all.length) - 1;
					at >= 0;
					at -= 1
				) {
					lines.push(JSON.parse(all[at]!) as AuditLine);
					if (lines.length === PAGE) return { lines, next: `${name}:${at}` };
				}
			}
			return { lines, next: undefined };
		},
	};
}
