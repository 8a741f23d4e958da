/** 照片: several picked at once, each then told in words. Nothing leaves the browser before it was made safe to send. */
import { type Ref, useEffect, useImperativeHandle } from 'react';
import type { DecapField } from '../../platform/decap-field.ts';
import { toPlainJs } from '../checks/draft-of.ts';
import type { ControlProps } from '../controls/control.ts';
import { takePictures } from '../handed-over.ts';
import { remembered } from '../remembered.ts';
import { accountOnPage } from '../signed-in.ts';
import { useAddedPhotos } from './add-photo.ts';
import { useFileDrop } from './file-drop.ts';
import { PhotoCard } from './PhotoCard.tsx';
import { PickPhotos } from './PickPhotos.tsx';
import { type PhotoDraft, photoFaults } from './photo-words.ts';
import { type Media, useIntake } from './use-intake.ts';
import { useLatestList } from './use-latest.ts';
import './photos.css';

type Props = Media & {
	ref?: Ref<unknown>;
	field: ControlProps['field'];
	forID: string;
	classNameWrapper: string;
	value: unknown;
	onChange: (value: unknown) => void;
};

export function PhotosControl(props: Props) {
	return <PhotoList {...props} most={Number.POSITIVE_INFINITY} />;
}

/** One photo: the cover of a story, the house of a station. Its value is the photo itself. */
export function PhotoControl({ value, onChange, ...props }: Props) {
	const photo = toPlainJs(value) as Partial<PhotoDraft>;
	const isHollow = value !== undefined && value !== null && !photo.src;
	// Words and choices without a picture are no photo, and the site would refuse them.
	useEffect(() => {
		if (isHollow) onChange(undefined);
	});
	return (
		<PhotoList
			{...props}
			value={photo.src ? [photo as PhotoDraft] : []}
			onChange={(list) => onChange((list as PhotoDraft[]).at(-1))}
			most={1}
		/>
	);
}

function PhotoList({
	ref,
	forID,
	classNameWrapper,
	field,
	value,
	onChange,
	most,
	...media
}: Props & { most: number }) {
	const given = toPlainJs(value);
	const photos = (Array.isArray(given) ? given : []) as PhotoDraft[];
	const parts = toPlainJs(field.get('parts')) as DecapField[];
	const { latest, set } = useLatestList(photos, value, onChange);
	const { take, busy, refused } = useIntake(media, (src, words) =>
		set([...latest.current, { src, ...creditOf(latest.current), ...words }].slice(-most))
	);
	// Pictures that came with a file of Word wait for the list of photos.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
	useEffect(() => {
		const waiting = most > 1 ? takePictures() : [];
		if (waiting.length > 0)
			void take(
				waiting.map(({ file }) => file),
				waiting
			);
	}, []);
	useFileDrop((files) => void take(files), most > 1 ? undefined : isNothing);
	useAddedPhotos(
		most > 1
			? (photo) => {
					if (latest.current.every(({ src }) => src !== photo.src))
						set([...latest.current, { ...creditOf(latest.current), ...photo }]);
				}
			: undefined
	);
	useImperativeHandle(ref, () => ({
		// Pictures that are still being fetched are drawn when they come.
		shouldComponentUpdate: () => true,
		isValid: () => {
			const faults = latest.current.flatMap((photo, at) =>
				photoFaults(photo).map((fault) => `${nameOf(at, most)} · ${fault}`)
			);
			return faults.length === 0
				? { error: false }
				: { error: { type: 'CUSTOM', message: faults.join('；') } };
		},
	}));
	// What is on the screen may lag behind; a photo is found by its name.
	const replace = (photo: PhotoDraft) =>
		set(latest.current.map((one) => (one.src === photo.src ? photo : one)));
	const swap = (one: PhotoDraft, other: PhotoDraft | undefined) => {
		const now = latest.current;
		const of = (src: string | undefined) => now.find((photo) => photo.src === src);
		const [first, second] = [of(one.src), of(other?.src)];
		if (first && second)
			set(now.map((photo) => (photo === first ? second : photo === second ? first : photo)));
	};
	return (
		<section className={`${classNameWrapper} photos`}>
			<PickPhotos
				id={forID}
				words={most > 1 ? '选照片（可以一次选多张）' : photos.length > 0 ? '换一张照片' : '选一张照片'}
				multiple={most > 1}
				busy={busy}
				refused={refused}
				take={take}
			/>
			<ol>
				{photos.map((photo, at) => (
					<PhotoCard
						key={photo.src}
						photo={photo}
						parts={parts}
						url={String(media.getAsset(photo.src) ?? '')}
						name={nameOf(at, most)}
						change={replace}
						remove={() => {
							set(latest.current.filter(({ src }) => src !== photo.src));
							document.getElementById(forID)?.focus();
						}}
						earlier={at > 0 ? () => swap(photo, photos[at - 1]) : undefined}
						later={at < photos.length - 1 ? () => swap(photo, photos[at + 1]) : undefined}
					/>
				))}
			</ol>
		</section>
	);
}

/** The one photo of a cover is picked by hand. */
const isNothing = () => false;

/** Whoever took the photo before took this one too, until somebody says otherwise. */
function creditOf(photos: readonly PhotoDraft[]): { credit?: unknown } {
	const credit = photos.at(-1)?.['credit'] ?? remembered(accountOnPage()).credit;
	return credit ? { credit } : {};
}

const nameOf = (at: number, most: number): string => (most === 1 ? '照片' : `照片 ${at + 1}`);
