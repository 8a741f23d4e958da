import type { FileKind } from '../../platform/file-kind.ts';

const KINDS = ['photo', 'heic', 'bmp'] as const;

/** What a browser can show, or a decoder of ours. */
export const canTake = (kind: FileKind): kind is (typeof KINDS)[number] =>
	(KINDS as readonly FileKind[]).includes(kind);
