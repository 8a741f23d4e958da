import { stationFeed, stationPaths } from './_feed.ts';

export const getStaticPaths = stationPaths;
export const GET = stationFeed('atom');
