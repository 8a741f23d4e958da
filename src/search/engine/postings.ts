/**
 * Places of one unit in the running text of all pages, written as bits: the gap to the place before, Golomb-Rice coded.
 * Gaps of a unit are spread geometrically, for which this code is nearly the shortest that exists.
 */

/** Bits written plainly of every gap; both sides compute it from what they know. */
const plainBits = (count: number, size: number): number =>
	Math.max(0, Math.min(24, Math.floor(Math.log2((size / count) * Math.LN2))));

/** Quotients from here on are written out, so that one far gap does not fill the file. */
const ESCAPE = 24;
const WHOLE = 31;

/**
 * @param places ascending, below `size`
 * @param size length of the running text
 */
export function encodePlaces(places: readonly number[], size: number): Uint8Array {
	const bits = plainBits(places.length, size);
	const bytes: number[] = [];
	let byte = 0;
	let filled = 0;
	const write = (value: number, length: number) => {
		for (let left = length; left > 0; ) {
			const taken = Math.min(8 - filled, left);
			left -= taken;
			byte = (byte << taken) | ((value >>> left) & ((1 << taken) - 1));
			filled += taken;
			if (filled === 8) {
				bytes.push(byte);
				byte = 0;
				filled = 0;
			}
		}
	};
	let last = -1;
	for (const place of places) {
		const gap = place - last - 1;
		last = place;
		const quotient = gap >>> bits;
		if (quotient >= ESCAPE) {
			write(2 ** ESCAPE - 1, ESCAPE);
			write(gap, WHOLE);
		} else {
			write(2 ** (quotient + 1) - 2, quotient + 1);
			write(gap & ((1 << bits) - 1), bits);
		}
	}
	if (filled > 0) bytes.push(byte << (8 - filled));
	return Uint8Array.from(bytes);
}

/** The places again; `bytes` starts with the first of them. */
export function decodePlaces(bytes: Uint8Array, count: number, size: number): Uint32Array {
	const bits = plainBits(count, size);
	const places = new Uint32Array(count);
	let at = 0;
	let window = 0;
	let held = 0;
	const bit = () => {
		if (held === 0) {
			window = bytes[at++] ?? 0;
			held = 8;
		}
		held -= 1;
		return (window >>> held) & 1;
	};
	const read = (length: number) => {
		let value = 0;
		let left = length;
		while (left > 0) {
			if (held === 0) {
				window = bytes[at++] ?? 0;
				held = 8;
			}
			const take = Math.min(left, held);
			held -= take;
			value = (value << take) | ((window >>> held) & ((1 << take) - 1));
			left -= take;
		}
		return value;
	};
	let last = -1;
	for (let index = 0; index < count; index += 1) {
		let quotient = 0;
		while (quotient < ESCAPE && bit() === 1) quotient += 1;
		last += 1 + (quotient === ESCAPE ? read(WHOLE) : (quotient << bits) | read(bits));
		places[index] = last;
	}
	return places;
}
