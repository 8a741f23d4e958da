/** 正文: a text set out, or by its marks. */
import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { useState } from 'react';
import type { Descendant } from 'slate';
import { countCharacters } from '../../platform/markdown/plain.ts';
import { type ControlProps, useVerdict } from '../controls/control.ts';
import type { Media } from '../photos/use-intake.ts';
import { lostInRichText } from './lost.ts';
import { MarksEditor } from './MarksEditor.tsx';
import { RichEditor } from './RichEditor.tsx';
import { emptyParagraph } from './slate.ts';
import './rich-text.css';

type View = 'rich' | 'marks';
const PREFERRED = 'desk.text-view';
const throughEditor = (text: string): string => slateToMarkdown(markdownToSlate(text));

export function RichTextControl({
	ref,
	forID,
	classNameWrapper,
	field,
	value,
	onChange,
	...media
}: ControlProps & Media) {
	useVerdict(ref);
	const text = typeof value === 'string' ? value : '';
	const [{ view, lost }, show] = useState(() => viewOf(text, preferred()));
	const change = (next: View) => {
		show(viewOf(text, next));
		localStorage.setItem(PREFERRED, next);
	};
	const count = <p className="desk-count">{countCharacters(text)} 字</p>;
	if (view === 'marks')
		return (
			<>
				{lost && (
					<p role="status" className="desk-quiet">
						正文里有{lost}，“看排版”存不住，所以在“看记号”里写。
					</p>
				)}
				<MarksEditor
					id={forID}
					className={classNameWrapper}
					opened={text}
					onChange={onChange}
					showSetOut={() => change('rich')}
				/>
				{count}
			</>
		);
	return (
		<>
			<RichEditor
				id={forID}
				label={String(field.get('label'))}
				className={classNameWrapper}
				opened={() => (text ? markdownToSlate(text) : [emptyParagraph() as Descendant])}
				onChange={onChange}
				media={media}
				takesPictures={field.get('takesPictures') === true}
				showMarks={() => change('marks')}
			/>
			{count}
		</>
	);
}

/** What the rich editor cannot hold is written by its marks, whatever was asked for. */
function viewOf(text: string, asked: View): { view: View; lost?: string | undefined } {
	const lost = asked === 'rich' ? lostInRichText(text, throughEditor) : undefined;
	return { view: lost ? 'marks' : asked, lost };
}

const preferred = (): View => (localStorage.getItem(PREFERRED) === 'marks' ? 'marks' : 'rich');
