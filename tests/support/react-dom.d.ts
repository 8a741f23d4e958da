declare module 'react-dom/client' {
	import type { ReactNode } from 'react';
	export function createRoot(place: Element): { render: (what: ReactNode) => void };
}
