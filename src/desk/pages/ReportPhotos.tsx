/** Photos of a report: picked, dropped or pasted, each told in one line. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { SEEN, SEEN_ASKED, type Seen } from '../../domain/desk/seen.ts';
import type { Moment } from '../../platform/day.ts';
import { useFileDrop } from '../photos/file-drop.ts';
import { PickPhotos } from '../photos/PickPhotos.tsx';
import { takeInTurn } from '../photos/rounds.ts';
import { captionOf, type Report, type ReportPhoto } from '../reports/report.ts';
import { photosLeft, takeReportPhotos, withTaken } from '../reports/report-photos.ts';

/** A report changes as it is by then: reading photos takes a while, in which the others are written about. */
export type ChangeReport = (more: Partial<Report> | ((before: Report) => Partial<Report>)) => void;
type Props = {
	report: Report;
	day: Moment;
	change: ChangeReport;
};

export function ReportPhotos({ report, day, change }: Props) {
	const [busy, setBusy] = useState('');
	const [refused, setRefused] = useState<readonly string[]>([]);
	const { photos, credit } = report;
	const same = photos.every(({ seen }) => seen === photos[0]?.seen) ? photos[0]?.seen : undefined;
	const isLeft = useRef(false);
	useEffect(() => {
		isLeft.current = false;
		return () => {
			isLeft.current = true;
		};
	}, []);
	const read = async (files: readonly File[]) => {
		const { taken, refused } = await takeReportPhotos(
			files,
			(at) => setBusy(`正在处理第 ${at} 张，共 ${files.length} 张……`),
			() => isLeft.current
		);
		if (isLeft.current) {
			const lost = photosLeft(files, refused);
			if (lost !== undefined) window.alert(lost);
			return;
		}
		setBusy('');
		setRefused(refused);
		change((before) => ({ photos: withTaken(before.photos, taken, day) }));
	};
	const take = (files: readonly File[]) => takeInTurn(report.key, () => read(files));
	useFileDrop((files) => void take(files));
	const put = (name: string, more: Partial<ReportPhoto>) =>
		change(({ photos }) => ({
			photos: photos.map((photo) => (photo.name === name ? { ...photo, ...more } : photo)),
		}));
	return (
		<section className="desk-card photos">
			<PickPhotos
				id="report-photos"
				words="选照片（可以一次选多张）"
				busy={busy}
				refused={refused}
				take={take}
			/>
			{photos.length > 0 && (
				<label className="desk-field">
					<span>谁拍的（每张都一样就写一次，下次记得）</span>
					<input
						className="desk-input"
						placeholder="某某 摄"
						value={credit}
						onChange={({ target }) => change({ credit: target.value })}
					/>
				</label>
			)}
			{photos.length > 1 && (
				<SeenChoice
					className="desk-field"
					asked={`${SEEN_ASKED}（每张都一样就在这里选一次）`}
					value={same}
					open={photos.every(({ seen }) => seen) ? '各张不一样' : '请选'}
					choose={(seen) =>
						change((before) => ({ photos: before.photos.map((photo) => ({ ...photo, seen })) }))
					}
				/>
			)}
			<ol>
				{photos.map((photo, at) => (
					<Card
						key={photo.name}
						photo={photo}
						name={`照片 ${at + 1}`}
						put={(more) => put(photo.name, more)}
						remove={() =>
							change((before) => ({ photos: before.photos.filter(({ name }) => name !== photo.name) }))
						}
					/>
				))}
			</ol>
		</section>
	);
}

type SeenProps = {
	asked: string;
	value: Seen | undefined;
	/** What stands there while there is no one answer. */
	open?: string;
	choose: (seen: Seen) => void;
	className?: string;
};

const SeenChoice = ({ asked, value, open = '请选', choose, className }: SeenProps) => (
	<label className={className}>
		{asked}
		<select
			className="desk-input"
			value={value ?? ''}
			onChange={({ target }) => choose(target.value as Seen)}
		>
			<option value="" disabled>
				{open}
			</option>
			{Object.entries(SEEN).map(([key, { label }]) => (
				<option key={key} value={key}>
					{label}
				</option>
			))}
		</select>
	</label>
);

type CardProps = {
	photo: ReportPhoto;
	name: string;
	put: (more: Partial<ReportPhoto>) => void;
	remove: () => void;
};

function Card({ photo, name, put, remove }: CardProps) {
	const url = useMemo(() => URL.createObjectURL(photo.blob), [photo.blob]);
	useEffect(() => () => URL.revokeObjectURL(url), [url]);
	return (
		<li className="photo-card">
			<figure>
				<img src={url} alt={photo.alt} />
				<figcaption>{name}</figcaption>
			</figure>
			<div className="words">
				<label>
					画面里谁在做什么
					<input
						value={photo.alt}
						placeholder="老人在院坝里试穿冬衣"
						onChange={({ target }) => put({ alt: target.value })}
					/>
				</label>
				<label>
					图注（不填就用上面的话）
					<input
						value={photo.caption}
						placeholder={captionOf(photo.alt) || '图为……'}
						onChange={({ target }) => put({ caption: target.value })}
					/>
				</label>
				<SeenChoice asked={SEEN_ASKED} value={photo.seen} choose={(seen) => put({ seen })} />
			</div>
			<p className="moves">
				<button type="button" aria-label={`移除${name}`} onClick={remove}>
					移除
				</button>
			</p>
		</li>
	);
}
