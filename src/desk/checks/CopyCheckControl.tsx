/** 文字校对: what a proof-reader would mark in the entry, offered one by one; accepted, it is written into its field. */
import { type Ref, useImperativeHandle, useState } from 'react';
import type { CopyIssue } from '../../domain/check/copy-check.ts';
import { tellField } from './correctable.tsx';
import { applyCorrection, type CorrectionOffer, correctionOffers } from './correction-offers.ts';
import { deskFacts } from './desk-facts.ts';
import { type DeskEntry, draftOf } from './draft-of.ts';
import './checks.css';

type Props = {
	ref?: Ref<unknown>;
	forID: string;
	classNameWrapper: string;
	getEntry: () => DeskEntry;
};

export function CopyCheckControl({ ref, forID, classNameWrapper, getEntry }: Props) {
	const [offers, setOffers] = useState<CorrectionOffer[]>();
	const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
	useImperativeHandle(ref, () => ({ isValid: () => ({ error: false }) }));
	const look = () => {
		const draft = draftOf(getEntry());
		setOffers(draft ? correctionOffers(draft, deskFacts().lexicon) : []);
	};
	const accept = (offer: CorrectionOffer) => {
		const draft = draftOf(getEntry());
		const changed = draft && applyCorrection(draft, offer);
		if (changed) tellField(changed);
		// The field has its new text after the next drawing.
		setTimeout(look);
	};
	const open = offers?.filter(({ key }) => !skipped.has(key)) ?? [];
	return (
		<section id={forID} className={`${classNameWrapper} copy-check`}>
			<button type="button" onClick={look}>
				校对文字
			</button>
			{offers !== undefined && (
				<p role="status">
					{open.length === 0 ? '没有要改的了。' : `有 ${open.length} 处请看一看，要不要改由您定：`}
				</p>
			)}
			<ul>
				{open.map((offer) => (
					<li key={offer.key}>
						<Change offer={offer} />
						{offer.issue.replacement !== undefined && (
							<button type="button" onClick={() => accept(offer)}>
								改
							</button>
						)}
						<button type="button" onClick={() => setSkipped(new Set([...skipped, offer.key]))}>
							不改
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function Change({ offer: { label, before, after, issue } }: { offer: CorrectionOffer }) {
	return (
		<p>
			<b>{label}</b>
			{` …${before}`}
			<del>{shown(issue)}</del>
			{issue.replacement !== undefined && <ins>{issue.replacement}</ins>}
			{`${after}… `}
			<small>{issue.message}</small>
		</p>
	);
}

/** A space or a character that nobody sees is shown as a mark. */
const shown = ({ found }: CopyIssue): string =>
	/\S/u.test(found.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\u2800]/gu, '')) ? found : '␣';
