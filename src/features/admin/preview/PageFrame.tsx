/** The page in a frame of its own: no script runs in it, no link leads out of it. */
import { useEffect, useRef } from 'react';

type Props = {
	html: string;
	/** Width of the screen that is imitated, in CSS pixels; the whole pane when absent. */
	width: number | undefined;
	elder: boolean;
	/** Address of the poster, once it is drawn. */
	poster: string | undefined;
};

export function PageFrame({ html, width, elder, poster }: Props) {
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
	return (
		<iframe
			ref={frame}
			title="这篇稿子在网站上的样子"
			sandbox="allow-same-origin"
			srcDoc={html}
			onLoad={arrive}
			style={{
				display: 'block',
				width: width === undefined ? '100%' : `${width}px`,
				maxWidth: '100%',
				height: 'calc(100vh - 64px)',
				margin: '0 auto',
				border: '1px solid #d8d0bf',
				background: '#fff',
			}}
		/>
	);
}

const ELDER = { contrast: 'more', text: 'largest', elder: '' };
