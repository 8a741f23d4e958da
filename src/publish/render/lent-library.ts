/**
 * Stands in for src/library.ts where pages are rendered one at a time: the same names for the pages, and behind them the
 * library that was lent before the bundle was loaded.
 */
import { lentLibrary } from './lending.ts';

export const { holdings, earlierPages, forgeDesk, hasDesk, bodyOf, photoOf, posterFor } = lentLibrary();
