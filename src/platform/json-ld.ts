/** Structured data as text for a `<script type="application/ld+json">`. */

/** JSON that cannot end the script element it stands in, whatever the data says. Absent values are left out. */
export const jsonLdText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
