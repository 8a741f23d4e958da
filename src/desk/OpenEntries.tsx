/** Links that open the entries of which something was said. */
import type { TitledEntry } from '../domain/desk/answers.ts';
import { entryAddress } from './entry-address.ts';

export const OpenEntries = ({ entries }: { entries: readonly TitledEntry[] }) =>
	entries.map((entry) => (
		<p key={entryAddress(entry)}>
			<a href={entryAddress(entry)}>打开《{entry.title}》</a>
		</p>
	));
