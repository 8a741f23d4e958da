/** 定时发布: signed now, on the site at a moment to come. */
import { useState } from 'react';
import { nowAtDesk } from '../clock.ts';
import { DropDown } from './DropDown.tsx';

export function SignLater({ sign }: { sign: (publishAt: string) => Promise<void> }) {
	const [at, setAt] = useState('');
	return (
		<DropDown label="定时发布">
			<form
				className="desk-card"
				onSubmit={(event) => {
					event.preventDefault();
					void sign(at.replace('T', ' ').slice(0, 16));
				}}
			>
				<label>
					到什么时候发布
					<input
						type="datetime-local"
						className="desk-input"
						required
						min={nowAtDesk().replace(' ', 'T')}
						value={at}
						onChange={({ target }) => setAt(target.value)}
					/>
				</label>
				<button type="submit" className="desk-main">
					签发，到时自动发布
				</button>
			</form>
		</DropDown>
	);
}
