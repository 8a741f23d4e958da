/** The page in a frame of its own: no script runs in it, no link leads out of it. */
import { useEffect, useRef, useState } from 'react';
import type { DrawnPage } from '../../domain/desk/answers.ts';

type Props = {
	page: DrawnPage;
	/** Width of the screen that is imitated, in CSS pixels; what is wider than the pane is shown smaller. */
	width: number;
	elder: boolean;
	/** Address of the poster, once it is drawn. */
	poster: string | undefined;
};

export function PageFrame({ page: { markup, sheets }, width, elder, poster }: Props) {
	const [drawn, setDrawn] = useState('');
	const frame = useRef<HTMLIFrameElement>(null);
	const place = useRef(0);
	const dress = () => {
		const page = frame.current?.contentDocument;
		if (!page?.body) return;
		const { dataset } = page.documentElement;
		// The same marks that the site's own switch sets.
		for (const [name, value] of Object.entries(ELDER)) {
			if (elder) dataset[name] = value;
			else delete dataset[name];
		}
		if (poster)
			for (const image of page.querySelectorAll('img[data-draft-poster]')) image.setAttribute('src', poster);
	};
	useEffect(dress, [elder, poster]);
	const arrive = () => {
		dress();
		const page = frame.current?.contentDocument;
		if (page) adopt(page, sheets);
		setDrawn(markup);
		// An editor who looks at the third paragraph wants to go on looking at it.
		page?.defaultView?.scrollTo(0, place.current);
		page?.addEventListener('scroll', () => {
			place.current = page.defaultView?.scrollY ?? 0;
		});
		page?.addEventListener('click', (event) => {
			const link = (event.target as Element | null)?.closest?.('a');
			if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
		});
		page?.addEventListener('submit', (event) => event.preventDefault());
	};
	const { box, scale } = useScale(width);
	return (
		<div ref={box} style={{ height: `calc${HEIGHT}`, overflow: 'hidden' }}>
			<iframe
				ref={frame}
				title="这篇稿子在网站上的样子"
				sandbox="allow-same-origin"
				srcDoc={markup}
				onLoad={arrive}
				style={{
					display: 'block',
					visibility: drawn === markup ? 'visible' : 'hidden',
					boxSizing: 'border-box',
					width,
					height: `calc(${HEIGHT} / ${scale})`,
					margin: scale < 1 ? 0 : '0 auto',
					border: 0,
					background: '#fff',
					transform: `scale(${scale})`,
					transformOrigin: '0 0',
				}}
			/>
		</div>
	);
}

/** Puts styles on a page as if they stood in it: the desk's policy minds what a page says, not sheets that a script makes. */
function adopt(page: Document, sheets: DrawnPage['sheets']): void {
	const view = page.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
	if (!view) return;
	page.adoptedStyleSheets = sheets.map(({ text, media }) => {
		const sheet = new view.CSSStyleSheet({ media });
		sheet.replaceSync(text);
		return sheet;
	});
}

/** What is left of the pane below the buttons. */
const HEIGHT = '(100vh - 72px)';

/** How much smaller a screen must be drawn to fit into the pane; `box` goes on the element that it must fit into. */
function useScale(width: number) {
	const box = useRef<HTMLDivElement>(null);
	const [room, setRoom] = useState(width);
	useEffect(() => {
		const element = box.current;
		// Decap draws the preview in a frame: its window is not ours.
		const view = element?.ownerDocument.defaultView;
		if (!element || !view) return;
		const measure = () => setRoom(element.clientWidth);
		measure();
		view.addEventListener('resize', measure);
		return () => view.removeEventListener('resize', measure);
	}, []);
	return { box, scale: Math.min(1, room / width) };
}

const ELDER = { contrast: 'more', text: 'largest', elder: '' };
