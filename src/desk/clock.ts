/**
 * The one clock of the desk: what is new is dated with it. Beijing time, whatever the zone of the browser; and the
 * office's hour, because the clock of an old PC is often wrong and a piece dated tomorrow would not appear today.
 */
import { type Moment, momentAt } from '../platform/day.ts';

const own = () => performance.timeOrigin + performance.now();
let ahead = 0;

/** @param hour the office's clock in milliseconds since 1970, told a moment ago; `NaN` when it was not told */
export const setServerTime = (hour: number): void => {
	if (Number.isFinite(hour)) ahead = hour - own();
};

/** Milliseconds since 1970, as the office counts them. */
export const timeAtDesk = (): number => Math.floor(own() + ahead);

export const nowAtDesk = (): Moment => momentAt(timeAtDesk());
