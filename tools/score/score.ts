/** `npm run score -- <address over https>…`: points by the rules of Mozilla's HTTP Observatory, rule by rule. */
import { WrongUsage } from '../../src/platform/wrong-usage.ts';
import { observatoryScore, type ScoredAnswer } from './observatory.ts';

const addresses = process.argv.slice(2).filter((one) => one !== '--');
if (addresses.length === 0 || addresses.some((one) => !/^https:\/\/\S+$/.test(one))) throw new WrongUsage();

for (const address of addresses) {
	const { score, rules } = observatoryScore(await askFor(address));
	console.log(`${address}：${score} 分`);
	for (const { name, points, why } of rules)
		console.log(`  ${points > 0 ? '+' : ''}${points}\t${name}\t${why}`);
}

async function askFor(address: string): Promise<ScoredAnswer> {
	const response = await fetch(address);
	return {
		headers: Object.fromEntries(response.headers),
		cookies: response.headers.getSetCookie(),
		html: await response.text(),
		plain: await withoutEncryption(address),
		address,
	};
}

/** Where the same address leads over plain HTTP; nothing when nobody answers. */
async function withoutEncryption(address: string): Promise<ScoredAnswer['plain']> {
	const plain = new URL(address);
	plain.protocol = 'http:';
	try {
		const response = await fetch(plain, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
		return { location: response.headers.get('location') ?? undefined };
	} catch {
		return undefined;
	}
}
