/** Where photos are picked, and what is told of those that were: what is under way, and what was refused. */

/** Asked of phones and computers alike; what is not a photo is refused by its content. */
const ACCEPT = 'image/*,.heic,.heif';

type Props = {
	id: string;
	/** What the key says. */
	words: string;
	multiple?: boolean;
	busy: string;
	refused: readonly string[];
	take: (files: File[]) => Promise<void>;
};

export function PickPhotos({ id, words, multiple = true, busy, refused, take }: Props) {
	return (
		<>
			<label className="pick" htmlFor={id}>
				{words}
			</label>
			<input
				id={id}
				type="file"
				accept={ACCEPT}
				multiple={multiple}
				onChange={({ target }) => {
					const files = [...(target.files ?? [])];
					// The same file may be picked again.
					target.value = '';
					void take(files);
				}}
			/>
			<p role="status">{busy}</p>
			{refused.length > 0 && (
				<ul className="refused" role="alert">
					{refused.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			)}
		</>
	);
}
