/** 我们村: where the village that was opened last is kept, on the reader's own device. */
export const VILLAGE_KEY = 'village';
