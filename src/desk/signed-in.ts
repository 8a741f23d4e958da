/** Who is signed in on this page: styles and forms read what they may do from the root of the page. */
import type { User } from '../domain/desk/account.ts';

let name: string | undefined;

export function setSignedIn(user: Pick<User, 'name' | 'roles'>): void {
	name = user.name;
	document.documentElement.dataset['roles'] = user.roles.join(' ');
}

/** Account of whoever opened this page. */
export const accountOnPage = (): string | undefined => name;

/** Whether the page was opened by somebody else, whose work must not be shown to this one. */
export const isSomebodyElse = (user: Pick<User, 'name'>): boolean => name !== undefined && name !== user.name;

/** Whether forms are for writing, or only to be read. */
export const mayWrite = (): boolean =>
	document.documentElement.dataset['roles']?.split(' ').includes('editor') ?? false;
