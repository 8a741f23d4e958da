/** Sets the desk upon a forge: its backend in Decap, and answers from the page where an office would be asked. */

import type { ForgeDesk } from '../../domain/desk/forge-desk.ts';
import type { CollectionName } from '../../domain/schemas/collections.ts';
import { setApiTransport } from '../api.ts';
import { setDeskFacts } from '../checks/desk-facts.ts';
import { nowAtDesk } from '../clock.ts';
import { rememberNames } from '../entry-title.ts';
import { answersOf } from './answers.ts';
import { backendOn } from './backend.ts';
import type { ForgeBackend } from './forge-api.ts';

type Registry = { registerBackend: (name: string, backend: unknown) => void };

export function standOn(desk: ForgeDesk, cms: Registry): void {
	let backend: ForgeBackend | undefined;
	const Backend = backendOn(desk.forge, (ready) => {
		backend = ready;
	});
	cms.registerBackend(desk.forge.kind, Backend);
	setApiTransport(answersOf(desk, () => backend));
	// Facts are of the last build; the day is today's.
	setDeskFacts({ ...desk.facts, today: nowAtDesk().slice(0, 10) });
	for (const [collection, names] of Object.entries(desk.names))
		rememberNames(collection as CollectionName, names);
	// The forge alone knows what somebody may do; the desk offers everything that an editor does.
	document.documentElement.dataset['roles'] = 'editor';
}
