/** Who is signed in on this page: styles and forms read what they may do from the root of the page. */
import type { User } from '../domain/desk/account.ts';

let name: string | undefined;
let title: string | undefined;
let stations: readonly string[] = [];
let own: Pick<User, 'roles' | 'stations'> | undefined;

export function setSignedIn(user: Pick<User, 'name' | 'title' | 'roles' | 'stations'>): void {
	name = user.name;
	title = user.title;
	own = user;
	stations = user.stations === 'all' ? [] : user.stations;
	document.documentElement.dataset['roles'] = user.roles.join(' ');
}

/** @param account for whom the page goes on; nothing while it asks who is there */
export const setAccountOnPage = (account: string | undefined): void => {
	name = account;
};

/** What people call who is signed in; nothing where a forge keeps the accounts. */
export const signedInTitle = (): string | undefined => title;

/** Roles and stations of whoever is signed in; nothing where a forge keeps the accounts. */
export const signedInRights = (): Pick<User, 'roles' | 'stations'> | undefined => own;

/** Account of whoever opened this page. */
export const accountOnPage = (): string | undefined => name;

/** Stations that this account writes for; none for who writes for all. */
export const ownStations = (): readonly string[] => stations;

/** Whether the page was opened by somebody else, whose work must not be shown to this one. */
export const isSomebodyElse = (user: Pick<User, 'name'>): boolean => name !== undefined && name !== user.name;

/** Whether forms are for writing, or only to be read. */
export const mayWrite = (): boolean =>
	document.documentElement.dataset['roles']?.split(' ').includes('editor') ?? false;
