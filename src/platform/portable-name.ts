/**
 * Names of files that every computer of an office can keep: what one of Windows, macOS and Linux would refuse, change
 * or take for another file is refused where it comes in, before somebody else's copy of the content breaks on it.
 */

/** Windows takes 260 characters for a whole path; so many are left for the way to the content folder. */
const LONGEST_PATH = 160;
/** UTF-8 bytes of one name: Linux takes 255, and copies of a picture add to its name. */
const LONGEST_NAME = 200;
/** Devices, whatever follows the first dot. The superscript digits count as digits there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/;

/**
 * Why a path cannot be kept everywhere, as a Chinese sentence with the cure.
 * @param path relative to the content folder, forward slashes
 */
export function nameFault(path: string): string | undefined {
	for (const name of path.split('/')) {
		if (DEVICE.test(name)) return `“${name}”是 Windows 留给设备的名字，Windows 电脑存不了这个文件，请改名`;
		const [character] = FORBIDDEN.exec(name) ?? [];
		if (character !== undefined)
			return `名字“${name}”里有 Windows 不许用的字符${character < ' ' ? '（看不见的控制字符）' : `“${character}”`}，请改名`;
		if (/[. ]$/.test(name)) return `名字“${name}”的末尾是句点或空格，Windows 会把它丢掉，请改名`;
		const bytes = new TextEncoder().encode(name).length;
		if (bytes > LONGEST_NAME) return `名字“${name}”太长，请改短到 60 个汉字以内`;
	}
	if (path.length > LONGEST_PATH)
		return `文件夹和文件的名字连起来有 ${path.length} 个字符，Windows 电脑可能打不开，请改短到 ${LONGEST_PATH} 个以内`;
	return undefined;
}

/** The same for two paths that some disk takes for one: only their case or the form of their characters differs. */
export const diskKey = (path: string): string => path.normalize('NFC').toLowerCase();
