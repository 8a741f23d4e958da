/** The bar above an entry: three reviews at the office, or the merge request of a forge. */
import { forgeOfPage } from '../forge/forge.ts';
import { MergeBar, type Toolbar } from '../forge/MergeBar.tsx';
import { ReviewBar } from './ReviewBar.tsx';

export const EntryBar = (toolbar: Toolbar) =>
	forgeOfPage() ? <MergeBar {...toolbar} /> : <ReviewBar {...toolbar} />;
