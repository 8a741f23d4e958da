/** The editing desk: Decap's core with the office behind it and the house's own controls, in Chinese. */
// First of all: Decap's parts are drawn from it when they are loaded.
import type { DeskEntry } from './checks/draft-of.ts';
import './look/measures.ts';
import { DecapCmsCore } from 'decap-cms-core';
import { COLLECTION_NAMES } from '../domain/schemas/collections.ts';
import { onSessionEnd } from './api.ts';
import { OfficeBackend } from './backend.ts';
import { deskConfig } from './collections.ts';
import { entryFormat } from './entry-file.ts';
import { forgeOfPage } from './forge/forge.ts';
import { standOn } from './forge/stand-on.ts';
import './look/more-contrast.ts';
import { followDrops } from './photos/file-drop.ts';
import { DraftPreview } from './preview/DraftPreview.tsx';
import { settingsFormat } from './raw-of.ts';
import { tellRefusedSave } from './reviews/refused-save.ts';
import { beforeSaving } from './saving.ts';
import { signInAgain } from './sign-in/again.tsx';
import { registerWidgets } from './widgets.ts';
import { chinese } from './words/locale.ts';
import './decap.css';
import './desk.css';
import './desk-pages.css';
import './look/look.css';
import './reviews/reviews.css';
// The last word: it speaks of all the others.
import './look/edges.css';

/** Decap's own types name its stock parts only. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const cms = DecapCmsCore as any;

// Until it has read its configuration, Decap speaks its first language.
for (const language of ['en', 'zh_Hans']) cms.registerLocale(language, chinese);
const desk = forgeOfPage();
if (desk) standOn(desk, cms);
else cms.registerBackend('office', OfficeBackend);
registerWidgets(cms);
for (const name of COLLECTION_NAMES) {
	cms.registerCustomFormat(`${name}-entry`, 'md', entryFormat(name));
	cms.registerPreviewTemplate(name, DraftPreview);
}
cms.registerCustomFormat('site-settings', 'yml', settingsFormat);
cms.registerEventListener({
	name: 'preSave',
	handler: ({ entry }: { entry: DeskEntry }) =>
		beforeSaving(entry).catch((error: unknown) => {
			tellRefusedSave(String(error));
			throw error;
		}),
});
// A draft opens with its page beside it; Decap would begin with an empty pane of notes.
if (localStorage.getItem('cms.right-pane') === null) localStorage.setItem('cms.right-pane', 'preview');
onSessionEnd(signInAgain);
followDrops();
cms.init({ config: deskConfig(desk?.forge) });
