/** Decap's packages without types, as far as they are used here. */
declare module 'decap-cms-widget-*' {
	import type { ComponentType } from 'react';
	// biome-ignore lint/suspicious/noExplicitAny: a control takes whatever Decap hands it
	export type Widget = { name: string; controlComponent: ComponentType<any>; [key: string]: unknown };
	const widget: { Widget: () => Widget; controlComponent: Widget['controlComponent'] };
	export default widget;
}
declare module 'decap-cms-backend-proxy' {
	export class ProxyBackend {
		constructor(config: unknown, options: unknown);
		request(payload: unknown): Promise<unknown>;
	}
}
declare module 'decap-cms-editor-component-image' {
	const component: Record<string, unknown>;
	export default component;
}
declare module 'decap-cms-locales' {
	export const zh_Hans: Record<string, unknown>;
}
declare module 'react-dom/client' {
	import type { ReactNode } from 'react';
	export const createRoot: (at: Element) => { render: (what: ReactNode) => void; unmount: () => void };
}
declare module 'decap-cms-backend-gitlab' {
	export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-forgejo' {
	export const ForgejoBackend: unknown;
}
declare module 'decap-cms-lib-auth' {
	type Entered = (fault: Error | null, user?: object) => void;
	export class PkceAuthenticator {
		constructor(door: Record<string, string>);
		authenticate(asked: { scope: string }, entered: Entered): Promise<void>;
		completeAuth(entered: Entered): Promise<void>;
	}
}
declare module 'decap-cms-lib-util' {
	export const EDITORIAL_WORKFLOW_ERROR: string;
	export const generateContentKey: (collection: string, slug: string) => string;
	export const branchFromContentKey: (key: string) => string;
}
declare module 'decap-cms-widget-markdown/dist/esm/serializers/index.js' {
	import type { Descendant } from 'slate';
	export const markdownToSlate: (text: string) => Descendant[];
	export const slateToMarkdown: (value: readonly Descendant[]) => string;
}
/** Plugins for Slate, and what asks or changes its text at the cursor. */
declare module 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/*' {
	import type { BaseEditor } from 'slate';

	const plugin: {
		<Given extends BaseEditor>(editor: Given): Given;
		(editor: BaseEditor, kind: string, isHeading?: boolean): unknown;
	};
	export default plugin;
}
/** Measures that its parts are drawn from. */
declare module 'decap-cms-ui-default/dist/esm/styles.js' {
	export const lengths: Record<string, string>;
	export const borders: Record<string, string>;
	export const fonts: Record<string, string>;
}
declare module 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js' {
	const SettingsDropdown: import('react').ComponentType<{
		imageUrl?: string | undefined;
		onLogoutClick: () => void;
	}>;
	export default SettingsDropdown;
}
/** The form of one entry: its class, which is changed, and what Decap draws, which makes it. */
declare module 'decap-cms-core/dist/esm/components/Editor/Editor.js' {
	import type { Component, ComponentType } from 'react';
	import type { DeskEntry } from './checks/draft-of.ts';
	import type { FormUser } from './unsaved/open-form.ts';

	type Collection = { get: (field: 'name') => string };
	export type EditorProps = {
		user: FormUser;
		collection: Collection;
		slug?: string;
		newEntry: boolean;
		entry?: DeskEntry | null;
		entryDraft: { get: (field: 'entry') => DeskEntry | undefined };
		hasChanged?: boolean;
		hasWorkflow?: boolean;
		currentStatus?: string;
		localBackup?: unknown;
		loadEntry: (collection: Collection, slug: string) => Promise<unknown>;
		persistEntry: (collection: Collection) => Promise<unknown>;
		retrieveLocalBackup: (collection: Collection, slug: string | undefined) => void;
		loadLocalBackup: () => void;
		t: (key: string) => string;
	};
	export class Editor extends Component<EditorProps> {
		componentDidMount(): void;
		componentDidUpdate(before: EditorProps): void;
		componentWillUnmount(): void;
		createBackup: ((entry: DeskEntry) => void) & { cancel: () => void; flush: () => void };
		deleteBackup(): void;
		handlePersistEntry: () => Promise<void>;
		exitBlocker: (event: BeforeUnloadEvent) => string | undefined;
		unlisten: () => void;
	}
	const Connected: ComponentType<{ location: Location; newRecord?: boolean }>;
	export default Connected;
}
declare module 'decap-cms-core/dist/esm/routing/history.js' {
	export const history: {
		/** Of what is drawn. */
		readonly location: Location;
		/** @returns how to end it; a later one takes the place of the one before */
		block: (asked: (to: Location, action: string) => string | undefined) => () => void;
	};
}
declare module 'decap-cms-core/dist/esm/reducers/collections.js' {
	export const selectEntryCollectionTitle: (collection: unknown, entry: unknown) => unknown;
}
declare module 'decap-cms-core/dist/esm/reducers/entryDraft.js' {
	const entryDraft: <State>(state: State, action: { type: string; payload?: unknown }) => State;
	export default entryDraft;
	export const selectCustomPath: (collection: unknown, draft: unknown) => string | undefined;
}
declare module 'lodash-es/debounce.js' {
	/** Calls once for many calls, so many milliseconds after the last of them, or after the first of them at the latest. */
	export default function debounce<Given extends unknown[]>(
		act: (...given: Given) => void,
		wait: number,
		options: { maxWait: number }
	): ((...given: Given) => void) & { cancel: () => void; flush: () => void };
}
