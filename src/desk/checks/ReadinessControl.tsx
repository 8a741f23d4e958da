/** 发布前检查: the list under the form, alive while the editor writes. What may not be kept at all stops the saving. */
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { checkEntry } from '../../domain/check/check-entry.ts';
import { issueWords, type LabelledIssue, type Level } from '../../domain/check/issue.ts';
import { useEntryInForm } from '../decap-state.ts';
import { QuestionForm } from '../questions/QuestionForm.tsx';
import { tellUnfit } from '../reviews/refused-save.ts';
import { deskFacts, setDeskFacts, useDeskFacts } from './desk-facts.ts';
import { type DeskEntry, judgedOf, toPlainJs } from './draft-of.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { freshFacts } from './fresh-facts.ts';
import { goToField } from './go-to-field.ts';
import { followForm, isAnythingRefused, lookAgain } from './refused-fields.ts';
import './checks.css';

type Props = {
	ref?: Ref<unknown>;
	forID: string;
	classNameWrapper: string;
	/** Decap's entry as it is now. */
	getEntry: () => DeskEntry;
};

/** The one kind of fault of a form that stops a save; the repair of Decap's own save knows it by this name. */
const NEVER_KEPT = 'NEVER_KEPT';

const GROUPS: Record<Level | 'later', string> = {
	save: '必须改好才能保存',
	publish: '必须改好才能送审',
	later: '送审以后',
	advice: '建议',
};
/** Three reviews are done by others, once it was sent. */
const groupOf = ({ code, level }: LabelledIssue) => (code === 'reviews-missing' ? 'later' : level);

/** Typing is not interrupted: the list follows after a moment of rest. */
const REST = 400;

export function ReadinessControl({ ref, forID, classNameWrapper, getEntry }: Props) {
	const look = (): LabelledIssue[] => {
		const draft = judgedOf(getEntry());
		return draft ? checkEntry(draft, deskFacts()) : [];
	};
	const [issues, setIssues] = useState(look);
	// What is known of pictures goes by their names, and another entry's may bear the same.
	useEffect(() => {
		setDeskFacts({ pixels: {} });
		void freshFacts();
	}, []);
	useEffect(() =>
		followForm(() => ({ issues: look(), data: toPlainJs(getEntry().get('data')) as Record<string, unknown> }))
	);
	const entry = useEntryInForm();
	const facts = useDeskFacts();
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked again when the entry or the facts are others
	useEffect(() => {
		const again = () => {
			setIssues(look());
			lookAgain();
		};
		// What was refused is put right now: its message goes with the fault.
		const timer = setTimeout(again, isAnythingRefused() ? 0 : REST);
		return () => clearTimeout(timer);
	}, [entry, facts]);
	useImperativeHandle(ref, () => ({
		isValid: () => {
			const grave = look().filter(({ level }) => level === 'save');
			if (grave.length === 0) return { error: false };
			tellUnfit(grave);
			return {
				error: {
					type: NEVER_KEPT,
					message: grave.map((issue) => `${issue.label}：${issueWords(issue)}`).join('；'),
				},
			};
		},
	}));
	return (
		<section id={forID} className={`${classNameWrapper} readiness`} aria-live="polite">
			{issues.every((one) => ['later', 'advice'].includes(groupOf(one))) && (
				<p className="ready">没有发现必须改的，可以送审。</p>
			)}
			{Object.entries(GROUPS).map(([group, words]) => (
				<Issues
					key={group}
					words={words}
					level={group}
					issues={issues.filter((one) => groupOf(one) === group)}
				/>
			))}
			<Elsewhere entry={entry} facts={facts} />
		</section>
	);
}

function Issues({ words, level, issues }: { words: string; level: string; issues: LabelledIssue[] }) {
	if (issues.length === 0) return null;
	return (
		<div className={`found ${level}`}>
			<p>
				{words}（{issues.length}）
			</p>
			<ul>
				{issues.map((issue) => (
					<li key={`${issue.code} ${issue.path.join('.')} ${issueWords(issue)}`}>
						<button type="button" onClick={() => goToField(issue.label)}>
							{issue.label}
						</button>
						{issueWords(issue)}
						{issue.question !== undefined && <QuestionForm words={issue.question} />}
					</li>
				))}
			</ul>
		</div>
	);
}
