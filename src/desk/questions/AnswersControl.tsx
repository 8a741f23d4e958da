/** 个人信息核对: what was answered, by whom and why. New answers come from the list of issues; one can be taken back. */
import { type Ref, useEffect, useImperativeHandle } from 'react';
import { toPlainJs } from '../checks/draft-of.ts';
import { onAnswer, type PrivacyAnswer, withAnswer } from './answering.ts';

type Props = {
	ref?: Ref<unknown>;
	forID: string;
	classNameWrapper: string;
	value: unknown;
	onChange: (value: unknown) => void;
};

export function AnswersControl({ ref, forID, classNameWrapper, value, onChange }: Props) {
	const given = toPlainJs(value);
	const answers = (Array.isArray(given) ? given : []) as PrivacyAnswer[];
	useImperativeHandle(ref, () => ({ isValid: () => ({ error: false }) }));
	useEffect(() => onAnswer((answer) => onChange(withAnswer(answers, answer))));
	return (
		<section id={forID} className={`${classNameWrapper} readiness`}>
			{answers.length === 0 && <p>没有要核对的，或者还没有核对。</p>}
			<ul>
				{answers.map(({ words, by, reason }) => (
					<li key={words}>
						“{words}”：{reason}（{by}）
						<button type="button" onClick={() => onChange(answers.filter((one) => one.words !== words))}>
							收回
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
