/** What was changed about an account, in the words of the record. */
import { ROLES, type User } from '../../domain/desk/account.ts';
import { entryLocation } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { type Office, titleOf } from '../office.ts';

type Standing = Pick<User, 'title' | 'roles' | 'stations'> & { disabled: boolean };

/** One line for each thing that differs, with what it is now; none when all is as it was. */
export async function accountChanges(office: Office, before: Standing, after: Standing): Promise<string[]> {
	const changes: string[] = [];
	if (before.title !== after.title) changes.push(`姓名改为 ${after.title}`);
	if (!isSame(before.roles, after.roles))
		changes.push(`角色改为 ${listed(after.roles.map((role) => ROLES[role].label))}`);
	if (!isSame(before.stations, after.stations))
		changes.push(`所管的站改为 ${await namesOf(office, after.stations)}`);
	if (before.disabled !== after.disabled) changes.push(after.disabled ? '停用' : '重新启用');
	return changes;
}

/** Forms send lists in their own order. */
const isSame = (one: 'all' | readonly string[], other: 'all' | readonly string[]) =>
	sorted(one) === sorted(other);
const sorted = (list: 'all' | readonly string[]) => (list === 'all' ? list : JSON.stringify(list.toSorted()));

const listed = (words: readonly string[]) => words.join('、') || '（没有）';

const namesOf = async (office: Office, stations: User['stations']) =>
	stations === 'all' ? '各站' : listed(await Promise.all(stations.map((id) => nameOf(office, id))));

/** A station that is not on the site, or never was, has no name but its id. */
async function nameOf({ repository }: Office, id: string): Promise<string> {
	try {
		const location = entryLocation('stations', `${id}/index`);
		const blob = await repository.idAt(PUBLISHED_REF, location.file);
		return blob === undefined ? id : titleOf(location, await repository.text(blob));
	} catch {
		return id;
	}
}
