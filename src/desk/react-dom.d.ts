/** As much of React's way into a page as the desk uses. */
declare module 'react-dom/client' {
	import type { ReactNode } from 'react';
	export function createRoot(place: Element): { render: (what: ReactNode) => void; unmount: () => void };
}
