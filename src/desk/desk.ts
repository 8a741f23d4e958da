/** The editing desk: Decap's core with the office behind it and the house's own controls, in Chinese. */
import { DecapCmsCore } from 'decap-cms-core';
import { COLLECTION_NAMES } from '../domain/schemas/collections.ts';
import { formOf } from '../domain/schemas/form.ts';
import { FORM_SETTINGS, SETTINGS } from '../domain/schemas/settings.ts';
import { onSessionEnd } from './api.ts';
import { OfficeBackend } from './backend.ts';
import { deskConfig } from './collections.ts';
import { entryFormat, yamlFormat } from './entry-file.ts';
import { forgeOfPage } from './forge/forge.ts';
import { standOn } from './forge/stand-on.ts';
import { DraftPreview } from './preview/DraftPreview.tsx';
import { tellRefusedSave } from './reviews/refused-save.ts';
import { beforeSaving, type DecapEntry } from './saving.ts';
import { signInAgain } from './sign-in/again.tsx';
import { registerWidgets } from './widgets.ts';
import { chinese } from './words/locale.ts';
import './decap.css';
import './desk.css';
import './desk-pages.css';
import './reviews/reviews.css';

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
cms.registerCustomFormat(
	'site-settings',
	'yml',
	// One format for all files: no key stands in two of them.
	yamlFormat(FORM_SETTINGS.flatMap((name) => Object.keys(formOf(SETTINGS[name].schema).properties ?? {})))
);
cms.registerEventListener({
	name: 'preSave',
	handler: ({ entry }: { entry: DecapEntry }) =>
		beforeSaving(entry).catch((error: unknown) => {
			tellRefusedSave(String(error));
			throw error;
		}),
});
onSessionEnd(signInAgain);
cms.init({ config: deskConfig(document.documentElement.dataset['home'] ?? '/', desk?.forge) });
