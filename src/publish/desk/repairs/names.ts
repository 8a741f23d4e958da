/**
 * Names for Decap's parts, so that the desk's styles can tell them apart: as attributes, for the names of its classes are
 * made up anew at every build of it.
 */
const NAMED = [
	...['AppHeaderContent', 'AppHeaderNavList', 'AppHeaderNavLink', 'AppHeaderQuickNewButton'],
	...['SidebarContainer', 'SidebarHeading', 'SidebarNavList', 'SidebarNavLink'],
	...['CollectionContainer', 'CollectionMain', 'CollectionTopContainer', 'EmptyStateIcon'],
	...['EditorContainer', 'ViewControls', 'ControlPaneContainer', 'ControlContainer'],
	...['FieldLabel', 'ControlErrorsList', 'ControlHint', 'NotesContainer'],
	...['TopBarContainer', 'ExpandButtonContainer', 'ExpandButton', 'AddButton'],
] as const;

const MADE = new RegExp(`_jsxs?\\((${NAMED.join('|')}), \\{`, 'g');

/** `code` with the names, and which were given. */
export function named(code: string): { code: string; given: string[] } {
	const given: string[] = [];
	const changed = code.replace(MADE, (made, name: string) => {
		given.push(name);
		return `${made} "data-part": "${name}",`;
	});
	return { code: changed, given };
}

/** Names that no part was found for: an upgrade may have renamed it, and somebody must look. */
export const unnamed = (given: ReadonlySet<string>): string[] => NAMED.filter((name) => !given.has(name));
