/** A text by its marks, as it stands in the file. */
import { useRef, useState } from 'react';
import { showDialog } from '../show-dialog.tsx';
import { FootnoteForm } from './FootnoteForm.tsx';
import { footnoteMark, nextFootnote, writeFootnote } from './footnote-text.ts';
import { TableForm } from './TableForm.tsx';
import { TextToolbar } from './TextToolbar.tsx';

type Props = {
	id: string;
	className: string;
	opened: string;
	onChange: (text: string) => void;
	/** Back to the rich editor. */
	showSetOut: () => void;
};

export function MarksEditor({ id, className, opened, onChange, showSetOut }: Props) {
	const [text, set] = useState(opened);
	const area = useRef<HTMLTextAreaElement>(null);
	const change = (next: string) => {
		set(next);
		onChange(next);
	};
	/** Puts `words` at the cursor and, for a footnote, `below` at the end; the cursor goes on behind `words`. */
	const put = (words: string, below = '') => {
		const { selectionStart: from = text.length, selectionEnd: to = text.length } = area.current ?? {};
		const next = text.slice(0, from) + words + text.slice(to);
		change(below ? `${next.trimEnd()}\n\n${below}\n` : next);
		// After the dialog is gone, which holds the focus while it stands.
		setTimeout(() => {
			area.current?.focus();
			area.current?.setSelectionRange(from + words.length, from + words.length);
		});
	};
	const addTable = () =>
		showDialog((close) => (
			<TableForm text={undefined} done={(table) => put(`\n\n${table}\n\n`)} close={close} />
		));
	const addFootnote = () => {
		const id = nextFootnote(text);
		showDialog((close) => (
			<FootnoteForm
				words={undefined}
				done={(words) => put(footnoteMark(id), writeFootnote({ id, words }))}
				close={close}
			/>
		));
	};
	return (
		<>
			<TextToolbar
				keys={[
					{ word: '表格', press: addTable },
					{ word: '脚注', press: addFootnote },
				]}
				view={{ isMarks: true, change: showSetOut }}
			/>
			<textarea
				ref={area}
				id={id}
				className={`${className} text-marks`}
				rows={16}
				value={text}
				onChange={({ target }) => change(target.value)}
			/>
		</>
	);
}
