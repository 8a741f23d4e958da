/** The desk's own parts on a page of their own, with as little of Decap around them as they need. */
import { type ComponentType, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { CopyCheckControl } from '../../src/desk/checks/CopyCheckControl.tsx';
import { correctable, type FieldProps } from '../../src/desk/checks/correctable.tsx';
import { setDeskFacts } from '../../src/desk/checks/desk-facts.ts';
import { ReadinessControl } from '../../src/desk/checks/ReadinessControl.tsx';
import { entryFields } from '../../src/desk/fields.ts';
import { PhotoControl, PhotosControl } from '../../src/desk/photos/PhotosControl.tsx';
import { DraftPreview } from '../../src/desk/preview/DraftPreview.tsx';

type Data = Record<string, unknown>;
const files = new Map<string, { file: File; url: string }>();
setDeskFacts({
	today: '2026-11-24',
	places: ['云溪乡'],
	lexicon: { words: [{ wrong: '送单制', right: '送单式' }] },
});

/** As much of Decap's store as the parts follow: the entry in the form, and its pictures. */
const listeners = new Set<() => void>();
let state = { entryDraft: { get: (): unknown => undefined }, medias: {} };
const store = {
	getState: () => state,
	subscribe: (tell: () => void) => {
		listeners.add(tell);
		return () => listeners.delete(tell);
	},
	dispatch: (change: Partial<typeof state>) => {
		state = { ...state, ...change };
		for (const tell of listeners) tell();
	},
};

/** Keeps its own copy of the text, as Decap's Markdown field does. */
const Body = correctable(({ value, onChange }: FieldProps) => {
	const [text, setText] = useState(String(value ?? ''));
	const type = (next: string) => {
		setText(next);
		onChange?.(next);
	};
	return <textarea aria-label="正文" value={text} onChange={({ target }) => type(target.value)} />;
});
const Photos = correctable(PhotosControl as ComponentType<FieldProps & Parameters<typeof PhotosControl>[0]>);

/** Decap's own way to ask what a field is like. */
const fieldOf = (name: string) => {
	const field = entryFields('stories').find((one) => one.name === name);
	return { get: (key: string) => field?.[key] };
};

const entryOf = (fields: Data) => ({
	get: (key: string) =>
		({
			collection: 'stories',
			slug: 'x/index',
			data: fields,
			mediaFiles: [...files.keys()].map((name) => ({ name })),
		})[key],
});

function Page() {
	const [data, setData] = useState<Data>({
		kind: 'report',
		published: '2026-11-23 10:00',
		body: '推行送单制(很好)。',
	});
	const latest = useRef(data);
	const set = (name: string) => (value: unknown) => {
		latest.current = { ...latest.current, [name]: value };
		const entry = entryOf(latest.current);
		store.dispatch({ entryDraft: { get: () => entry } });
		setData(latest.current);
	};
	// Decap hands a change back a while later; `#late` makes that while long.
	const late = (change: (value: unknown) => void) => (value: unknown) =>
		location.hash === '#late' ? void setTimeout(change, 300, value) : change(value);
	const entry = { get: (key: string) => entryOf(latest.current).get(key) };
	// Decap hands the preview a new entry with each change.
	const changed = useMemo(() => entryOf(data), [data]);
	const media = {
		getEntry: () => entry,
		getAsset: (name: string) => files.get(name)?.url ?? '',
		onPersistMedia: async (file: File) => {
			// Decap counts a sum of all bytes before it knows the file.
			if (location.hash === '#counting') await new Promise((later) => setTimeout(later, 300));
			if (files.has(file.name)) throw new Error(`${file.name} would be overwritten`);
			files.set(file.name, { file, url: URL.createObjectURL(file) });
			store.dispatch({ medias: {} });
		},
	};
	const checks = useRef<{ isValid: () => unknown }>(null);
	const photos = useRef<{ isValid: () => unknown }>(null);
	Object.assign(window, { desk: { files, data: () => latest.current, checks, photos } });
	return (
		<>
			<label htmlFor="title">标题</label>
			<input
				id="title"
				value={String(data['title'] ?? '')}
				onChange={({ target }) => set('title')(target.value)}
			/>
			<label htmlFor="summary">摘要</label>
			<input
				id="summary"
				value={String(data['summary'] ?? '')}
				onChange={({ target }) => set('summary')(target.value)}
			/>
			<PhotoControl
				{...media}
				field={fieldOf('cover')}
				forID="cover"
				classNameWrapper="one"
				value={data['cover']}
				onChange={set('cover')}
			/>
			<label htmlFor="photos">照片</label>
			<Photos
				{...media}
				field={fieldOf('photos')}
				ref={photos}
				forID="photos"
				classNameWrapper="many"
				value={data['photos']}
				onChange={late(set('photos'))}
			/>
			<Body field={{ get: () => 'body' }} value={data['body']} onChange={set('body')} />
			<ReadinessControl ref={checks} forID="readiness" classNameWrapper="" getEntry={() => entry} />
			<CopyCheckControl forID="copy" classNameWrapper="" getEntry={() => entry} />
			<DraftPreview entry={changed} getAsset={media.getAsset} />
		</>
	);
}

createRoot(document.getElementById('root')!).render(
	<Provider store={store as never}>
		<Page />
	</Provider>
);
