/** What stands for a fact that nobody has entered yet. */
export const MISSING = '待补充';
/** Why it stands there. */
export const MISSING_NOTE = '还没有录入，由办公室补充';
