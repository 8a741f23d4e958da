/** Whether the desk finds that a photo lacks rows, in a picture that the browser drew. */
import { lacksRows } from '../../src/desk/photos/lost-rows.ts';

Object.assign(window, {
	lacksRows: async (base64: string) => {
		const file = new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))]);
		return lacksRows(file, await createImageBitmap(file, { imageOrientation: 'from-image' }));
	},
});
