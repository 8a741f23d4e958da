/** One step of the way from the home page to a page. The last step has no address: it is the page itself. */
export type Breadcrumb = { label: string; address?: string };
