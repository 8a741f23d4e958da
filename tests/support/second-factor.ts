/** 两步验证 of an account, as its owner's phone has it. */
import { Secret, TOTP } from 'otpauth';
import { PASSWORD, type Person, type TestOffice } from './office.ts';

/** What a phone shows at `now`. */
export const codeShownBy = (secret: string, now: number): string =>
	new TOTP({ secret: Secret.fromBase32(secret), period: 30 }).generate({ timestamp: now });

/** Turns it on, half a minute ago; answers the phone's secret and the codes on paper. */
export async function setUpSecondFactor(
	{ clock }: Pick<TestOffice, 'clock'>,
	person: Person
): Promise<{ secret: string; codes: string[] }> {
	const { secret } = (await person.post('/api/second-factor/begin', { password: PASSWORD })).body as {
		secret: string;
	};
	const sent = { code: codeShownBy(secret, clock.now) };
	const { codes } = (await person.post('/api/second-factor/confirm', sent)).body as { codes: string[] };
	clock.now += 30_000;
	return { secret, codes };
}
