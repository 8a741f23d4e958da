import type { APIRoute, GetStaticPaths } from 'astro';
import { PAPER_FORMATS, type PaperFormat } from '../../domain/pages/addresses.ts';
import type { Document } from '../../domain/schemas/entry.ts';
import { holdings, paperFor } from '../../library.ts';

const TYPES: Record<PaperFormat, string> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const getStaticPaths = (() =>
	holdings.shelves.documents.flatMap((document) =>
		PAPER_FORMATS.map((format) => ({ params: { id: document.id, format }, props: { document, format } }))
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: Document; format: PaperFormat }> = async ({
	props: { document, format },
}) => {
	const bytes = await paperFor(document, format);
	if (bytes === undefined) throw new Error(`公文 ${document.id} 没有正文`);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': TYPES[format] } });
};
