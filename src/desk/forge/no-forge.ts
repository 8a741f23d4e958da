/** What only a desk on a forge has. The bundler puts `gitlab.ts` or `forgejo.ts` in this place where there is one. */
import type { ForgeApi, ForgeDifference, ForgeFile } from './forge-api.ts';

export const Backend = class {};

export const soundOf = async (_words: string): Promise<string[]> => [];

export const readPublished = async (_api: ForgeApi, _path: string): Promise<ForgeFile | undefined> =>
	undefined;

export const writeOnlyOver = (_api: ForgeApi, _compared: ForgeDifference): void => undefined;
