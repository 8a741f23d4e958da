/**
 * An order in words and in an address. The pages are made with it and the order slip runs it in the browser,
 * so that both say the same; nothing here keeps or sends anything.
 */

/** Codes of dishes, and the id of the station they are for, as far as it was chosen. */
export type Order = { codes: readonly string[]; station?: string | undefined };

/** What a villager says or sends: `点单 帮-03、乐-02 ××村`; marked when one of the dishes is a sample. */
export const orderWords = (codes: readonly string[], village = '', sample = false): string =>
	(sample ? '（示例）' : '') + ['点单', codes.join('、'), village].filter(Boolean).join(' ');

/** A link that opens a text message with these words in it (RFC 5724). */
export const smsAddress = (number: string, words: string): string =>
	`sms:${number}?body=${encodeURIComponent(words)}`;

/** `?d=帮-03,乐-02&s=station`, encoded; empty while nothing is chosen. */
export function orderQuery({ codes, station }: Order): string {
	const parts = [
		codes.length > 0 && `d=${codes.map(encodeURIComponent).join(',')}`,
		station && `s=${encodeURIComponent(station)}`,
	].filter(Boolean);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

// An address can be made by anybody: no more is taken from it than a slip can hold.
const MOST = 40;

/** Reads what `orderQuery` wrote, and what a plain form sends (`?d=帮-03&d=乐-02`). Codes may be unknown ones. */
export function readOrder(query: string): Order {
	const found = new URLSearchParams(query);
	const codes = found.getAll('d').flatMap((text) => text.split(/[,，、\s]+/));
	return {
		codes: [...new Set(codes.filter(Boolean).map((code) => code.slice(0, 12)))].slice(0, MOST),
		station: found.get('s') || undefined,
	};
}
