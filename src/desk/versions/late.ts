/** What compares versions, loaded when two are to be compared: most who open the desk never do. */
export { showOutdated } from '../reviews/show-outdated.tsx';
export { showVersions } from '../reviews/show-versions.tsx';
export { WhatChanged } from '../reviews/WhatChanged.tsx';
export { showHistory } from './show-history.tsx';
