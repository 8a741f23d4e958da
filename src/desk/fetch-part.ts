/** Parts of the desk that are fetched when they are first asked for. */

/** `toString` is the sentence alone, as with refusals of the office. */
export class PartMissing extends Error {
	override toString(): string {
		return this.message;
	}
}

/** @throws `PartMissing` without a network, and on a page that was opened before the desk was upgraded */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
	try {
		return await load();
	} catch (error) {
		console.error(error);
		throw new PartMissing('这一部分没有取到：编辑台更新过了，或者网断了。请先保存，再刷新这一页');
	}
}
