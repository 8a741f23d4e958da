/** Papers as files, each made once: the bytes are kept under a name that stands for what is on them. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperFormat } from '../../domain/pages/addresses.ts';
import type { Paper } from '../../domain/plan/paper.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { paperPdf } from './pdf.ts';
import { paperDocx } from './word/docx.ts';

/** Where papers are kept, below the folder that keeps copies between runs. */
export const PAPER_FOLDER = 'papers';
/** To be raised when the same words come to make another file. */
const DESIGN = 3;
const MAKERS: Record<PaperFormat, (paper: Paper) => Promise<Buffer>> = { pdf: paperPdf, docx: paperDocx };

/**
 * The file of a paper.
 * @param folder absolute path of the folder that keeps papers between runs
 */
export async function cachedPaper(folder: string, paper: Paper, format: PaperFormat): Promise<Buffer> {
	const key = createHash('sha256')
		.update(JSON.stringify([DESIGN, paper]))
		.digest('hex')
		.slice(0, 16);
	const file = join(folder, `${key}.${format}`);
	const made = await readFile(file).catch(() => undefined);
	if (made) return made;
	const bytes = await MAKERS[format](paper);
	await mkdir(folder, { recursive: true });
	// A power cut must not leave an empty one, which would be taken for the paper from then on.
	await writeAtomically(file, bytes, { isFlushed: true });
	return bytes;
}
