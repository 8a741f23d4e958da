/**
 * 紧急提示 is switched on and off by one person who signs, past the three reviews: a flood waits for nobody. It goes
 * straight into what is published, and who did it stands in the commit and in the record.
 */
import { stringify } from 'yaml';
import { privateData, privateMessage } from '../../domain/check/privacy.ts';
import { mayRaiseEmergency, type User } from '../../domain/desk/account.ts';
import type { EmergencyAnswer } from '../../domain/desk/answers.ts';
import {
	EMERGENCIES,
	type Emergency,
	emergencySchema,
	runningEmergency,
} from '../../domain/schemas/emergency.ts';
import { schemaIssues } from '../../domain/schemas/field-issues.ts';
import { formOf } from '../../domain/schemas/form.ts';
import { settingFile } from '../../domain/schemas/settings.ts';
import { momentAt } from '../../platform/day.ts';
import { parseYamlFile } from '../../platform/frontmatter.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { TreeChange } from '../git/trees.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';

const FILE = `content/${settingFile('emergency')}`;

/** What stands over the pages now, and who put it there. */
export async function emergencyNow({
	repository,
	clock,
}: Pick<Office, 'repository' | 'clock'>): Promise<EmergencyAnswer> {
	const id = await repository.idAt(PUBLISHED_REF, FILE);
	const read = id === undefined ? undefined : parseYamlFile(await repository.text(id));
	const parsed = emergencySchema.safeParse(read && 'parsed' in read ? read.parsed.data : undefined);
	const running = runningEmergency(parsed.data, momentAt(clock()));
	if (running === undefined) return {};
	const log = await repository.git.run(['log', '-1', '--format=%an', PUBLISHED_REF, '--', FILE]);
	return { running, by: log.output.toString().trim() };
}

/** Puts it over every page; one that stands already gives way. */
export async function raiseEmergency(
	office: Office,
	user: User,
	sent: Omit<Emergency, 'since'>
): Promise<Emergency> {
	refuseOthers(user);
	const result = emergencySchema.safeParse(
		{ ...sent, since: momentAt(office.clock()) },
		{ reportInput: true }
	);
	if (!result.success) {
		const form = formOf(emergencySchema);
		const [first] = schemaIssues(result.error, form);
		const field = form.properties?.[String(first?.path[0])]?.title;
		throw new HttpError(422, 'emergency-refused', `没有发出。${field ? `${field}：` : ''}${first?.message}`);
	}
	const [found] = privateData(result.data.text).filter(({ isCertain }) => isCertain);
	if (found) throw new HttpError(422, `private-${found.kind}`, `没有发出。${privateMessage(found)}`);
	const put = new Map([[FILE, Buffer.from(stringify(result.data))]]);
	const said = `发紧急提示（${EMERGENCIES[result.data.kind].label}），到 ${result.data.until} 为止`;
	await change(office, user, { put }, said);
	return result.data;
}

/** Takes it away before its hour. */
export async function endEmergency(office: Office, user: User): Promise<void> {
	refuseOthers(user);
	if ((await emergencyNow(office)).running === undefined)
		throw new HttpError(404, 'emergency-over', '现在没有紧急提示，可能已经到时间了');
	await change(office, user, { drop: [FILE] }, '收回紧急提示');
}

function refuseOthers(user: User): void {
	if (!mayRaiseEmergency(user)) throw new HttpError(403, 'role-missing', '紧急提示要由全所的签发人来发');
}

/** A piece may be published at the same moment: then once more on top of it. */
async function change(office: Office, user: User, to: TreeChange, what: string): Promise<void> {
	const { repository } = office;
	await repository.alone(async () => {
		for (let attempt = 1; ; attempt += 1) {
			const from = (await repository.head(PUBLISHED_REF))!;
			const commit = await repository.commit({
				tree: await repository.treeWith(from, to),
				parents: [from],
				message: commitMessage(what),
				by: signatureOf(user, office.clock()),
			});
			try {
				return await repository.move([{ ref: PUBLISHED_REF, from, to: commit }]);
			} catch (error) {
				if (!(error instanceof HttpError) || attempt === 5) throw error;
			}
		}
	});
}
