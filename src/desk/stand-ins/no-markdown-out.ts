/** In place of `mdast-util-to-markdown`: the checks read Markdown and never write it. */
export const defaultHandlers = {};
