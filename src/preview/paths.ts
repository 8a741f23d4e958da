/** Finds, among the pages that a template would make, the one of the entry that is being looked at. */

type Made = { params: Record<string, string | undefined>; props?: object };

/** @throws when the template makes no page for this id, e.g. because the entry may not be shown */
export function propsOf<Props>(made: readonly Made[], id: string): Props {
	const page = made.find(({ params }) => Object.values(params).includes(id));
	if (page === undefined) throw new Error(`no page is made for ${id}`);
	return (page.props ?? {}) as Props;
}
