/** In place of `react-scroll-sync`: the preview is a page of its own, which does not scroll along with a form. */
import type { ReactNode } from 'react';

const Still = ({ children }: { children: ReactNode }): ReactNode => children;

export { Still as ScrollSync, Still as ScrollSyncPane };
