/** Addresses as links: every page may stand below a base path, and only these two functions know it. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const origin = import.meta.env.SITE?.replace(/\/$/, '') ?? '';

/** A link to a site address, `/menu/` → `/wmsj/menu/`. */
export const at = (address: string): string => base + address;

/** The same with the host in front, for feeds, share cards and structured data; without one while no domain is set. */
export const absolute = (address: string): string => origin + at(address);
