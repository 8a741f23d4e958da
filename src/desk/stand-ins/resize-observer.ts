/** In place of a copy for browsers that had none: every browser the desk runs in has its own. */
const Own = globalThis.ResizeObserver;

export { Own as ResizeObserver };
