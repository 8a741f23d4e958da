/** 紧急提示 for who signs for all stations: one press chooses what happened and brings the words, the second puts them over every page. */
import { useState } from 'react';
import { mayRaiseEmergency } from '../../domain/desk/account.ts';
import type { EmergencyAnswer } from '../../domain/desk/answers.ts';
import { EMERGENCIES, type EmergencyKind } from '../../domain/schemas/emergency.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { post } from '../api.ts';
import { useAnswer, useEvery } from '../pages/use-answer.ts';
import { signedInRights } from '../signed-in.ts';
import { EmergencyForm } from './EmergencyForm.tsx';

export function EmergencyKeys() {
	const own = signedInRights();
	return own && mayRaiseEmergency(own) ? <Keys /> : null;
}

function Keys() {
	const { answer, fault, again } = useAnswer<EmergencyAnswer>('emergency');
	// It ends by itself, and others may put one up.
	useEvery(15_000, again);
	/** Why the office did not do what was asked; it stays until something is done. */
	const [refused, setRefused] = useState('');
	const [kind, setKind] = useState<EmergencyKind>();
	const act = (path: string, body: object = {}) =>
		post(path, body).then(
			() => {
				setRefused('');
				setKind(undefined);
				return again();
			},
			(error) => setRefused(String(error))
		);
	const { running, by } = answer ?? {};
	return (
		<section className="desk-card" aria-labelledby="desk-emergency">
			<h2 id="desk-emergency">紧急提示</h2>
			{(refused || fault) && <p role="alert">{refused || fault}</p>}
			{running && (
				<>
					<p>
						<span className="desk-tag desk-late">{EMERGENCIES[running.kind].label}</span>
						{running.text}
					</p>
					<p className="desk-quiet">
						{by} {shownMoment(running.since)} 发出，正在每一页的最上面，{shownMoment(running.until)}{' '}
						自己消失。
					</p>
					<button type="button" className="desk-button" onClick={() => void act('emergency/end')}>
						现在就收回
					</button>
				</>
			)}
			{kind ? (
				<EmergencyForm
					key={kind}
					kind={kind}
					send={(sent) => void act('emergency', sent)}
					leave={() => {
						setRefused('');
						setKind(undefined);
					}}
				/>
			) : (
				<p className="desk-row">
					{(Object.keys(EMERGENCIES) as EmergencyKind[]).map((one) => (
						<button key={one} type="button" className="desk-button" onClick={() => setKind(one)}>
							{running ? '换成' : '发'}
							{EMERGENCIES[one].label}
						</button>
					))}
				</p>
			)}
		</section>
	);
}
