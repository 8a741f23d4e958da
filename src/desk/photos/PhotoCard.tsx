/** One photo in the form: its thumbnail, its words, its place in the row. */
import { useId } from 'react';
import { MoveButtons } from '../controls/Move.tsx';
import { type PhotoDraft, photoFieldWords } from './photo-words.ts';

type Props = {
	photo: PhotoDraft;
	/** Address of the picture, as the browser has it. */
	url: string;
	/** Shown above the card, e.g. `照片 2`. */
	name: string;
	change: (photo: PhotoDraft) => void;
	remove: () => void;
	/** Moves the photo by one place; absent where it cannot go further. */
	earlier?: (() => void) | undefined;
	later?: (() => void) | undefined;
};

const TEXTS = ['alt', 'caption', 'credit'] as const;
const CHOICES = ['people', 'consent'] as const;

export function PhotoCard({ photo, url, name, change, remove, earlier, later }: Props) {
	const id = useId();
	const field = (key: (typeof TEXTS)[number] | (typeof CHOICES)[number]) => ({
		...photoFieldWords(key),
		id: `${id}${key}`,
		set: (value: string) => change({ ...photo, [key]: value }),
	});
	return (
		<li className="photo-card">
			<figure>
				<img src={url} alt={photo.alt ?? ''} />
				<figcaption>{name}</figcaption>
			</figure>
			<div className="words">
				{TEXTS.map((key) => {
					const { title, hint, set, id } = field(key);
					// A sentence wants to be seen whole.
					const Words = key === 'credit' ? 'input' : 'textarea';
					return (
						<p key={key}>
							<label htmlFor={id}>{title}</label>
							<Words
								id={id}
								value={photo[key] ?? ''}
								placeholder={hint}
								onChange={({ target }) => set(target.value.replaceAll('\n', ''))}
							/>
						</p>
					);
				})}
				{CHOICES.map((key) => {
					const { title, choices, preset, set, id } = field(key);
					return (
						<p key={key} className="choice">
							<label htmlFor={id}>{title}</label>
							<select id={id} value={photo[key] ?? preset} onChange={({ target }) => set(target.value)}>
								{choices.map(([value, label]) => (
									<option key={value} value={value}>
										{label}
									</option>
								))}
							</select>
						</p>
					);
				})}
			</div>
			<p className="moves">
				{(earlier || later) && (
					<>
						<MoveButtons label={`${name} 往前移`} word="往前" move={earlier} />
						<MoveButtons label={`${name} 往后移`} word="往后" move={later} />
					</>
				)}
				<button type="button" onClick={remove} aria-label={`移除${name}`}>
					移除
				</button>
			</p>
		</li>
	);
}
