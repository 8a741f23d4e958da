/** 操作记录: who did or tried what, when, from where. Lines are only ever added; one file a month. */

import {
	appendFileSync,
	closeSync,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AuditAnswer, AuditLine, AuditRow } from '../domain/desk/answers.ts';
import { type Moment, momentAt } from '../platform/day.ts';

export type Audit = {
	add: (line: Omit<AuditLine, 'at'>) => void;
	/** Newest first; `before` is the `next` of the page above. */
	/** `isWanted` chooses among the lines. */
	page: (before?: string, isWanted?: (line: AuditLine) => boolean) => Omit<AuditAnswer, 'people'>;
};

const PAGE = 100;
// Strangers must not fill the disk: so many refusals of one kind are written a minute, the rest are counted.
const STRANGERS_A_MINUTE = 30;

/** @param folder absolute path; it is made when it is not there */
export function auditIn(folder: string, clock: () => number): Audit {
	mkdirSync(folder, { recursive: true });
	let minute = '';
	let strangers = new Map<string, number>();
	const write = (line: AuditLine) => {
		try {
			const file = join(folder, `${line.at.slice(0, 7)}.jsonl`);
			appendFileSync(file, `${isCutOff(file) ? '\n' : ''}${JSON.stringify(line)}\n`, { mode: 0o600 });
		} catch (error) {
			// What was done is done, and stands in git; a full disk must not deny it.
			console.error(error);
		}
	};
	/** How many of this kind there were in this minute; nothing for people who are signed in. */
	const countOf = ({ title, refused }: Omit<AuditLine, 'at'>) => {
		if (title !== undefined || refused === undefined) return 0;
		const count = (strangers.get(refused) ?? 0) + 1;
		strangers.set(refused, count);
		return count;
	};
	const turnMinute = (at: Moment) => {
		for (const [refused, count] of strangers)
			if (count > STRANGERS_A_MINUTE)
				write({
					at: minute,
					what: `同样的访问另有 ${count - STRANGERS_A_MINUTE} 次没有逐条记`,
					from: '',
					refused,
				});
		[minute, strangers] = [at, new Map()];
	};
	return {
		add: (line) => {
			const at = momentAt(clock());
			if (at !== minute) turnMinute(at);
			if (countOf(line) <= STRANGERS_A_MINUTE) write({ at, ...line });
		},
		page: (before, isWanted = () => true) => {
			const [, month = '9999-99', number] = /^(\d{4}-\d{2}):(\d{1,9})$/.exec(before ?? '') ?? [];
			const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
			const lines: AuditRow[] = [];
			for (const file of files.sort().reverse()) {
				const name = file.slice(0, 7);
				if (name > month) continue;
				const all = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
				for (
					let at =
						Math.min(name === month && number !== undefined ? Number(number) : all.length, all.length) - 1;
					at >= 0;
					at -= 1
				) {
					const id = `${name}:${at}`;
					lines.push(
						...lineIn(all[at]!)
							.filter(isWanted)
							.map((line) => ({ ...line, id }))
					);
					if (lines.length === PAGE) return { lines, next: id };
				}
			}
			return { lines, next: undefined };
		},
	};
}

/** Whether the last line was not written to its end: the disk was full, or the power went. */
function isCutOff(file: string): boolean {
	if (!existsSync(file)) return false;
	const handle = openSync(file, 'r');
	try {
		const { size } = fstatSync(handle);
		const last = Buffer.alloc(1);
		return readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
	} finally {
		closeSync(handle);
	}
}

/** The line, unless it was cut off. */
function lineIn(text: string): AuditLine[] {
	try {
		return [JSON.parse(text)];
	} catch {
		return [];
	}
}
