/** Asks which picture is to stand in a text, and what it shows: of those of the entry, or a new one. */

import type { PictureText } from '../rich-text/whole-parts.ts';
import { showDialog } from '../show-dialog.tsx';
import { addPhoto } from './add-photo.ts';
import { PictureChooser } from './PictureChooser.tsx';
import type { Media } from './use-intake.ts';

/** @returns the picture and its words; nothing when it was closed without one */
export function choosePicture(media: Media, picture?: PictureText): Promise<PictureText | undefined> {
	return new Promise((answer) => {
		let chosen: PictureText | undefined;
		showDialog(
			(close) => (
				<PictureChooser
					media={media}
					before={picture}
					done={(next) => {
						chosen = next;
						addPhoto({
							src: next.image,
							alt: next.alt,
							...(next.title && { caption: next.title }),
						});
						close();
					}}
					close={close}
				/>
			),
			() => answer(chosen)
		);
	});
}
