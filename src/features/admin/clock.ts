/** The one clock of the desk: what is new is dated with it. Beijing time, whatever the zone of the browser. */
import { type Moment, momentAt } from '../../platform/day.ts';

export const nowAtDesk = (): Moment => momentAt(performance.timeOrigin + performance.now());
