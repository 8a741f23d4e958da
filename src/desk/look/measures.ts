/**
 * Decap's measures, borders and letters. They are objects of one module, from which its parts are drawn when they are loaded:
 * so this comes before all of them. Its colours are written into it as it is built (`src/publish/desk/repairs/paint.ts`).
 */
import { borders, fonts, lengths } from 'decap-cms-ui-default/dist/esm/styles.js';

Object.assign(lengths, { borderWidth: '1px', inputPadding: '10px 14px', topCardWidth: '100%' });
Object.assign(borders, { textField: 'solid 1px var(--desk-control)' });
Object.assign(fonts, { primary: `var(--hei), ${fonts['primary']}` });
