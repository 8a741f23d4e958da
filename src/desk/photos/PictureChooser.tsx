/** 插图: the pictures of the entry in large, a place to drop new ones, and the words of the one that was chosen. */
import { useState } from 'react';
import type { PictureText } from '../rich-text/whole-parts.ts';
import './picture-chooser.css';
import { entryPictures } from './entry-pictures.ts';
import { PickPhotos } from './PickPhotos.tsx';
import { type Media, useIntake } from './use-intake.ts';

type Props = {
	media: Media;
	/** The picture that stands there now. */
	before: PictureText | undefined;
	done: (picture: PictureText) => void;
	close: () => void;
};

export function PictureChooser({ media, before, done, close }: Props) {
	const [chosen, choose] = useState(before);
	const pictures = entryPictures(media.getEntry());
	const known = (name: string) => pictures.find((one) => one.name === name);
	const take = (name: string, words: { alt?: string; caption?: string } = {}) =>
		choose({
			image: name,
			alt: words.alt || chosen?.alt || '',
			title: words.caption || chosen?.title || '',
		});
	const { take: takeFiles, busy, refused } = useIntake(media, (name) => take(name));
	const drop = (event: React.DragEvent) => {
		const files = [...event.dataTransfer.files];
		if (files.length === 0) return;
		// Elsewhere on the page it would become a photo of the list.
		event.preventDefault();
		void takeFiles(files);
	};
	return (
		<section
			className="picture-chooser photos"
			aria-label="选一张插图"
			onDragOver={(event) => event.preventDefault()}
			onDrop={drop}
		>
			<h2>{before ? '换插图' : '插图'}</h2>
			<div className="picture-drop">
				<PickPhotos
					id="text-picture"
					words="从电脑或手机里选照片"
					busy={busy}
					refused={refused}
					take={takeFiles}
				/>
				<span className="desk-quiet">也可以把照片拖到这里。新选的照片同时排进“照片”一栏。</span>
			</div>
			{pictures.length === 0 ? (
				<p className="picture-none">这一条还没有照片。用上面的按钮选一张，选好就排在这里。</p>
			) : (
				<ul className="picture-grid">
					{pictures.map(({ name, url, caption, alt, day }) => (
						<li key={name}>
							<button
								type="button"
								aria-pressed={chosen?.image === name}
								onClick={() => take(name, { alt, caption: caption === alt ? '' : caption })}
							>
								<img src={url} alt="" />
								<span>{caption || '还没有图片说明'}</span>
								<small>{day || name}</small>
							</button>
						</li>
					))}
				</ul>
			)}
			{chosen?.image && <Words picture={chosen} url={known(chosen.image)?.url} set={choose} done={done} />}
			<p className="desk-row">
				<button type="button" className="desk-button" onClick={close}>
					取消
				</button>
			</p>
		</section>
	);
}

type WordsProps = {
	picture: PictureText;
	url: string | undefined;
	set: (picture: PictureText) => void;
	done: (picture: PictureText) => void;
};

/** A text of Markdown holds these between signs of its own. */
const oneLine = (words: string): string => words.replace(/[\n"]/g, '').replace(/[[\]]/g, '');

function Words({ picture, url, set, done }: WordsProps) {
	return (
		<form
			className="picture-words"
			onSubmit={(event) => {
				event.preventDefault();
				if (picture.alt.trim() !== '') done(picture);
			}}
		>
			{url && <img src={url} alt={picture.alt} />}
			<label>
				图片说明（读屏文字）
				<input
					className="desk-input"
					placeholder="谁、在哪里、在做什么"
					value={picture.alt}
					onChange={({ target }) => set({ ...picture, alt: oneLine(target.value) })}
				/>
			</label>
			<label>
				图注（选填）
				<input
					className="desk-input"
					placeholder="图为……"
					value={picture.title}
					onChange={({ target }) => set({ ...picture, title: oneLine(target.value) })}
				/>
			</label>
			<button type="submit" className="desk-main" disabled={picture.alt.trim() === ''}>
				放进正文
			</button>
		</form>
	);
}
