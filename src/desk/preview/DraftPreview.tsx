/** 预览: the draft as readers will meet it, on the site, on a poster and in a chat; it follows the form while one types. */
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { type DeskEntry, draftOf } from '../checks/draft-of.ts';
import { useEntryPictures } from '../decap-state.ts';
import { draftPictures, draftPosterImage, drawDraft, drawnPage, type GetAsset } from './draft-page.ts';
import { useDeskColours } from './frame-colours.ts';
import { PageFrame } from './PageFrame.tsx';
import { ShareCard } from './ShareCard.tsx';
import { useLatestAnswer } from './use-latest.ts';

type Props = { entry: DeskEntry; getAsset: GetAsset };

const SCREENS = { 手机: 390, 电脑: 1280 } as const;
const VIEWS = ['网页', '海报和转发'] as const;

/** The preview of Decap's every collection; to be given to `registerPreviewTemplate`. */
export function DraftPreview({ entry, getAsset }: Props) {
	const [screen, setScreen] = useState<keyof typeof SCREENS>('手机');
	const [elder, setElder] = useState(false);
	const [view, setView] = useState<(typeof VIEWS)[number]>('网页');
	const draft = draftOf(entry);
	const [request, setRequest] = useState('');
	// Pictures come one by one, without a change of the entry.
	const pictures = useEntryPictures();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `draft` is made of `entry`, and `getAsset` answers from `pictures`
	useEffect(() => {
		let isCurrent = true;
		if (draft)
			void drawDraft(draft, getAsset).then((drawn) => {
				if (isCurrent) setRequest(drawn);
			});
		return () => {
			isCurrent = false;
		};
	}, [entry, pictures]);
	const page = useLatestAnswer(request, drawnPage);
	const main = useRef<HTMLElement>(null);
	useDeskColours(main);
	const drawn = useLatestAnswer(view === '网页' ? '' : request, draftPosterImage);
	const poster = useAddressOf(drawn.got);
	if (!draft) return <p style={NOTE}>这一项没有单独的网页，不用预览。</p>;
	const [first] = draftPictures(draft);
	return (
		<main ref={main} lang="zh-CN" style={MAIN}>
			<nav style={BAR} aria-label="预览方式">
				{VIEWS.map((name) => (
					<Choice key={name} name={name} on={view === name} choose={() => setView(name)} />
				))}
				<span style={{ flex: 1 }} />
				{view === '网页' &&
					(Object.keys(SCREENS) as (keyof typeof SCREENS)[]).map((name) => (
						<Choice key={name} name={name} on={screen === name} choose={() => setScreen(name)} />
					))}
				{view === '网页' && <Choice name="长辈模式" on={elder} choose={() => setElder(!elder)} />}
			</nav>
			<p role="status" style={page.error ? NOTE : { margin: 0 }}>
				{page.error}
			</p>
			{view === '网页' ? (
				page.got !== undefined ? (
					<PageFrame page={page.got} width={SCREENS[screen]} elder={elder} poster={poster} />
				) : (
					!page.error && <p style={NOTE}>正在画这一页……</p>
				)
			) : (
				<div style={{ display: 'flex', flexWrap: 'wrap', gap: 24, padding: 16 }}>
					{poster ? (
						<img
							src={poster}
							alt="转发海报"
							style={{ width: 270, height: 480, border: '1px solid var(--desk-control)' }}
						/>
					) : (
						<p style={NOTE}>{drawn.error || '正在画海报……'}</p>
					)}
					<ShareCard draft={draft} picture={first && String(getAsset(first) ?? '')} />
				</div>
			)}
		</main>
	);
}

/** An address by which this page can show it; given back when another takes its place, or the memory would stay taken. */
function useAddressOf(picture: Blob | undefined): string | undefined {
	const [address, setAddress] = useState<string>();
	useEffect(() => {
		if (!picture) return;
		const made = URL.createObjectURL(picture);
		setAddress(made);
		return () => URL.revokeObjectURL(made);
	}, [picture]);
	return address;
}

function Choice({ name, on, choose }: { name: string; on: boolean; choose: () => void }) {
	return (
		<button type="button" aria-pressed={on} onClick={choose} style={on ? { ...BUTTON, ...PRESSED } : BUTTON}>
			{name}
		</button>
	);
}

const MAIN: CSSProperties = {
	font: '16px/1.6 system-ui, sans-serif',
	color: 'var(--desk-ink)',
	background: 'var(--desk-ground)',
};
// Decap's own two buttons float over the right edge.
const BAR: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 6, padding: '8px 64px 8px 8px' };
const BUTTON: CSSProperties = {
	minHeight: 44,
	padding: '6px 14px',
	border: '1px solid var(--desk-control)',
	borderRadius: 4,
	background: 'var(--desk-paper)',
	color: 'var(--desk-ink)',
	font: 'inherit',
};
const PRESSED: CSSProperties = {
	background: 'var(--desk-accent)',
	borderColor: 'var(--desk-accent)',
	color: 'var(--desk-on-accent)',
	// Where the device paints in colours of its own, what is chosen stands out all the same.
	forcedColorAdjust: 'none',
};
const NOTE: CSSProperties = { margin: 0, padding: '8px 16px', color: 'var(--desk-quiet)' };
