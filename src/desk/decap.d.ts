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
