/** The words of an emergency, ready to go out as they stand. */
import { useId, useState } from 'react';
import { EMERGENCIES, type EmergencyKind } from '../../domain/schemas/emergency.ts';
import { addDays, clockOf } from '../../platform/day.ts';
import { nowAtDesk } from '../clock.ts';
import { DateField, useTypedDate } from '../controls/DateField.tsx';

/** This hour tomorrow. */
const tomorrow = () => `${addDays(nowAtDesk(), 1)} ${clockOf(nowAtDesk())}`;

type Props = { kind: EmergencyKind; send: (sent: object) => void; leave: () => void };

export function EmergencyForm({ kind, send, leave }: Props) {
	const term = EMERGENCIES[kind];
	const [text, setText] = useState('note' in term ? term.note : '');
	const [end, setEnd] = useState(tomorrow);
	const until = useTypedDate({ value: end, isOnlyDay: false, change: (found) => setEnd(found ?? '') });
	const [phone, setPhone] = useState('phone' in term ? term.phone : '');
	const [label, setLabel] = useState('');
	const [url, setUrl] = useState('');
	const id = useId();
	return (
		<form
			className="desk-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (until.fault !== undefined) return;
				send({
					kind,
					text,
					until: end,
					...(phone && { phone }),
					...(url && { link: { label: label || '看详情', url } }),
				});
			}}
		>
			<label htmlFor={`${id}text`}>
				要说的话（{term.label}）
				<textarea
					id={`${id}text`}
					value={text}
					rows={4}
					required
					maxLength={160}
					onChange={(event) => setText(event.target.value)}
				/>
			</label>
			<label htmlFor={`${id}until`}>到什么时候为止（最多一周）</label>
			<DateField id={`${id}until`} date={until} offersNow={false} required />
			<label>
				打哪个电话（可以不填）
				<input value={phone} inputMode="tel" onChange={(event) => setPhone(event.target.value)} />
			</label>
			<details>
				<summary>再加一个链接</summary>
				<label>
					链接的文字
					<input value={label} placeholder="看详情" onChange={(event) => setLabel(event.target.value)} />
				</label>
				<label>
					网址
					<input value={url} inputMode="url" onChange={(event) => setUrl(event.target.value)} />
				</label>
			</details>
			<p className="desk-quiet">不经三审，马上放到网站每一页的最上面；谁发的记在操作记录里。</p>
			<p className="desk-row">
				<button type="submit" className="desk-main">
					马上发到每一页
				</button>
				<button type="button" className="desk-button" onClick={leave}>
					不发了
				</button>
			</p>
		</form>
	);
}
