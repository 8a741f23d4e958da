/** The text of an official document: put in once, whole; what was published is read and not changed. */
import { useEffect, useState } from 'react';
import type { EntryVersions } from '../../domain/desk/answers.ts';
import { parseDocument } from '../../domain/plan/document-text.ts';
import { documentBlocks } from '../../domain/plan/pasted-document.ts';
import { get } from '../api.ts';
import { useEntryInForm } from '../decap-state.ts';
import { type ControlProps, useVerdict } from './control.ts';

export function VerbatimControl({ ref, forID, classNameWrapper, value, onChange }: ControlProps) {
	useVerdict(ref);
	const entry = useEntryInForm();
	const isNew = entry?.get('newRecord') === true;
	const isOpen = useUnpublished(isNew, String(entry?.get('slug') ?? ''));
	const title = String((entry?.get('data') as { get?: (key: string) => unknown })?.get?.('title') ?? '');
	const text = String(value ?? '');
	const hasTitle = parseDocument(text).parts.length > 0;
	return (
		<>
			<textarea
				id={forID}
				className={`${classNameWrapper} desk-input`}
				rows={14}
				readOnly={!isOpen}
				value={text}
				onChange={({ target }) => onChange(target.value)}
				onPaste={(event) => {
					const pasted = event.clipboardData.getData('text/plain');
					// Into an empty field comes a whole document; into a text, what is mended in it.
					if (!isOpen || text.trim() !== '' || pasted.trim() === '') return;
					event.preventDefault();
					onChange(documentBlocks(pasted, title));
				}}
			/>
			{isOpen ? (
				<div className="desk-quiet">
					<p>
						先写好上面的标题，再把公文原文整篇粘贴进来，一字不改；段落、标题、版记会自动分开。发布以后不能再改。
					</p>
					{text !== '' && !hasTitle && (
						<p className="desk-over" role="alert">
							没有认出公文的标题：请在正文里标题那一行的最前面写“# ”（井号和一个空格）。
						</p>
					)}
				</div>
			) : (
				<p className="desk-quiet">公文照原样登载，发布以后不能在这里改；疑误之处写在“编者注”里。</p>
			)}
		</>
	);
}

/** Whether no reader has seen the document yet. */
function useUnpublished(isNew: boolean, slug: string): boolean {
	const [isUnseen, setUnseen] = useState(isNew);
	useEffect(() => {
		if (isNew) return setUnseen(true);
		let isWanted = true;
		get<EntryVersions>(`versions?${new URLSearchParams({ collection: 'documents', slug })}`).then(
			({ published }) => isWanted && setUnseen(published === undefined),
			() => isWanted && setUnseen(false)
		);
		return () => {
			isWanted = false;
		};
	}, [isNew, slug]);
	return isUnseen;
}
