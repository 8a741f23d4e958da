/**
 * The fields that a refused save or 送审 named, each until it is put right: what the form can check itself goes as soon as
 * its check finds nothing more, what only the office knows when its field is changed.
 */
import { issueWords, type LabelledIssue } from '../../domain/check/issue.ts';
import { shownValue } from '../shown-value.ts';

type Named = LabelledIssue & { isOwnCheck: boolean; valueThen: string };
type Looked = { issues: readonly LabelledIssue[]; data: Record<string, unknown> };

const NOTHING: Looked = { issues: [], data: {} };
const refused = shownValue<readonly Named[]>([]);
/** What the checks find in the form as it is now. */
let look: () => Looked = () => NOTHING;

const keyOf = ({ code, path, message }: LabelledIssue): string => `${code} ${path.join('.')} ${message}`;
const valueAt = ({ path }: LabelledIssue, { data }: Looked): string =>
	JSON.stringify(data[String(path[0])]) ?? '';

function set(next: readonly Named[]): void {
	if (next.length > 0 || isAnythingRefused()) refused.set(next);
}

/** @returns how to end it, when the form is left */
export function followForm(lookAtForm: () => Looked): () => void {
	look = lookAtForm;
	return () => {
		if (look === lookAtForm) look = () => NOTHING;
	};
}

export function nameRefused(issues: readonly LabelledIssue[]): void {
	// Whoever presses at once is ahead of the list below the form.
	const looked = look();
	const own = new Set(looked.issues.map(keyOf));
	set(
		issues.map((issue) => ({
			...issue,
			isOwnCheck: own.has(keyOf(issue)),
			valueThen: valueAt(issue, looked),
		}))
	);
}

export const nothingRefused = (): void => set([]);
export const isAnythingRefused = (): boolean => refused.now().length > 0;

/** The form was changed. */
export function lookAgain(): void {
	if (!isAnythingRefused()) return;
	const named = refused.now();
	const looked = look();
	const { issues } = looked;
	const found = new Set(issues.map(keyOf));
	const still = named.filter((one) =>
		one.isOwnCheck ? found.has(keyOf(one)) : valueAt(one, looked) === one.valueThen
	);
	if (still.length < named.length) set(still);
}

/** All that is still as it was refused. */
export const useRefused: () => readonly LabelledIssue[] = refused.useValue;

/** `图注：没有` for what lies in a field, `没有` for the field itself. */
export function refusedWords(issue: LabelledIssue): string {
	const [, ...inside] = issue.label.split(' · ');
	return inside.length > 0 ? `${issue.label}：${issueWords(issue)}` : issueWords(issue);
}
