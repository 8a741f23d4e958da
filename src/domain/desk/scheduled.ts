/** How a signed piece stands that waits for its hour. */
import type { Moment } from '../../platform/day.ts';
import { shownMoment } from '../../platform/typed-day.ts';

export const scheduledLabel = (publishAt: Moment): string => `已签发，定于 ${shownMoment(publishAt)} 发布`;
