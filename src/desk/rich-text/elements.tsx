/** The plain elements of a text in the rich editor, each with what Slate must know it by: Decap's own lose that. */
import type { ReactNode } from 'react';
import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import type { Media } from '../photos/use-intake.ts';
import { PARTS } from './parts.tsx';
import { partOf, type TextElement } from './slate.ts';

const TAGS = {
	'heading-one': 'h2',
	'heading-two': 'h2',
	'heading-three': 'h3',
	'heading-four': 'h4',
	'heading-five': 'h5',
	'heading-six': 'h6',
	quote: 'blockquote',
	'bulleted-list': 'ul',
	'numbered-list': 'ol',
	'list-item': 'li',
	'table-row': 'tr',
	'table-cell': 'td',
} as const;

export const elementIn =
	(media: Media) =>
	({ attributes, children, element: given }: RenderElementProps) => {
		const element = given as unknown as TextElement;
		const { type, url, data } = element;
		const Part = PARTS[partOf(given) ?? ''];
		if (Part) return <Part {...{ attributes, element, media }}>{children}</Part>;
		switch (type) {
			case 'link':
				return (
					<a {...attributes} href={data?.url ?? url} title={data?.url ?? url}>
						{children}
					</a>
				);
			case 'table':
				return (
					<table {...attributes}>
						<tbody>{children}</tbody>
					</table>
				);
			case 'break':
				return (
					<span {...attributes}>
						{children}
						<br contentEditable={false} />
					</span>
				);
			case 'thematic-break':
				return (
					<div {...attributes}>
						{children}
						<hr contentEditable={false} />
					</div>
				);
			case 'image':
				return (
					<span {...attributes}>
						{children}
						<img
							contentEditable={false}
							src={String(media.getAsset(data?.url ?? '') ?? '')}
							alt={data?.alt ?? ''}
						/>
					</span>
				);
			default: {
				const Tag = TAGS[type as keyof typeof TAGS] ?? 'p';
				return <Tag {...attributes}>{children}</Tag>;
			}
		}
	};

export function TextLeaf({ attributes, children, leaf }: RenderLeafProps) {
	const marks = leaf as { bold?: boolean; italic?: boolean; delete?: boolean; code?: boolean };
	let words: ReactNode = children;
	if (marks.bold) words = <strong>{words}</strong>;
	if (marks.italic) words = <em>{words}</em>;
	if (marks.delete) words = <del>{words}</del>;
	if (marks.code) words = <code>{words}</code>;
	return <span {...attributes}>{words}</span>;
}
