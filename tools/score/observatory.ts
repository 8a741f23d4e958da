/**
 * What the HTTP Observatory of Mozilla (MDN) would give an answer: 100 points, less what its rules take away, and more
 * for what they reward once 90 are left. Only rules that an answer can break are here; each returns its points and why.
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
export type ScoredAnswer = {
	/** Names in lower case. */
	headers: Readonly<Record<string, string | undefined>>;
	/** Values of all `Set-Cookie` headers. */
	cookies: readonly string[];
	html: string;
	/** What came over plain HTTP: where it led to, or nothing when nobody answers there. */
	plain: { location: string | undefined } | undefined;
	/** Address that was asked, over HTTPS. */
	address: string;
};

type Rule = { points: number; why: string };
export type Score = { score: number; rules: (Rule & { name: string })[] };

const ENOUGH_FOR_MORE = 90;

export function observatoryScore(answer: ScoredAnswer): Score {
	const rules = Object.entries(RULES).map(([name, rule]) => ({ name, ...rule(answer) }));
	const lost = rules.reduce((sum, { points }) => sum + Math.min(0, points), 0);
	const won = rules.reduce((sum, { points }) => sum + Math.max(0, points), 0);
	const score = 100 + lost;
	return { score: Math.max(0, score >= ENOUGH_FOR_MORE ? score + won : score), rules };
}

const RULES: Record<string, (answer: ScoredAnswer) => Rule> = {
	'Content-Security-Policy': ({ headers, html }) => policyRule(policiesOf(headers, html)),
	'Set-Cookie': ({ cookies }) => cookieRule(cookies),
	'Access-Control-Allow-Origin': ({ headers }) =>
		headers['access-control-allow-credentials'] === 'true' &&
		headers['access-control-allow-origin'] !== undefined
			? { points: -50, why: 'readable from elsewhere, with credentials' }
			: { points: 0, why: 'nothing is given to other sites' },
	Redirection: ({ plain, address }) => redirectionRule(plain, address),
	'Referrer-Policy': ({ headers }) => referrerRule(headers['referrer-policy']),
	'Strict-Transport-Security': ({ headers }) => {
		const age = Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? -1);
		if (age < 0) return { points: -20, why: 'missing' };
		return age >= SIX_MONTHS ? { points: 0, why: 'at least six months' } : { points: -10, why: 'too short' };
	},
	'Subresource Integrity': ({ html, address }) => scriptRule(html, address),
	'X-Content-Type-Options': ({ headers }) =>
		headers['x-content-type-options'] === 'nosniff'
			? { points: 0, why: 'nosniff' }
			: { points: -5, why: 'missing' },
	'X-Frame-Options': ({ headers }) => {
		// A page cannot say this of itself: only the header counts.
		if (/(?:^|;)\s*frame-ancestors\s/i.test(headers['content-security-policy'] ?? ''))
			return { points: 5, why: 'frame-ancestors' };
		return /^(?:deny|sameorigin)$/i.test(headers['x-frame-options'] ?? '')
			? { points: 5, why: 'X-Frame-Options' }
			: { points: -20, why: 'missing' };
	},
	'Cross-Origin-Resource-Policy': ({ headers }) =>
		/^same-(?:origin|site)$/.test(headers['cross-origin-resource-policy'] ?? '')
			? { points: 10, why: headers['cross-origin-resource-policy']! }
			: { points: 0, why: 'missing or for everybody' },
};

const SIX_MONTHS = 15_768_000;

/** The header's and the page's own; a browser minds all of them. */
function policiesOf(headers: ScoredAnswer['headers'], html: string): Map<string, string[]>[] {
	const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
	return [headers['content-security-policy'], own].flatMap((text) =>
		text === undefined
			? []
			: [
					new Map(
						text.split(';').flatMap((part) => {
							const [name = '', ...values] = part.trim().split(/\s+/);
							return name === '' ? [] : [[name.toLowerCase(), values] as const];
						})
					),
				]
	);
}

function policyRule(policies: readonly Map<string, string[]>[]): Rule {
	if (policies.length === 0) return { points: -25, why: 'missing' };
	/** Sources that every policy that speaks of it allows. */
	const sources = (name: string): string[] | undefined => {
		const lists = policies.flatMap((policy) =>
			[policy.get(name) ?? policy.get('default-src') ?? []].filter((one) => one.length > 0)
		);
		if (lists.length === 0) return undefined;
		return lists.reduce((all, list) => all.filter((one) => list.includes(one)));
	};
	const isBroad = (source: string) => /^(?:https?:|data:|\*|'unsafe-inline')$/.test(source);
	const [scripts, objects, styles] = [sources('script-src'), sources('object-src'), sources('style-src')];
	if (scripts === undefined || objects === undefined || [...scripts, ...objects].some(isBroad))
		return { points: -20, why: 'scripts or objects from anywhere, or inline' };
	if (scripts.includes("'unsafe-eval'")) return { points: -10, why: 'unsafe-eval' };
	if (styles === undefined || styles.some(isBroad))
		return { points: 0, why: 'styles inline or from anywhere' };
	const isClosed = policies.some((policy) => policy.get('default-src')?.join() === "'none'");
	const form = sources('form-action');
	return isClosed && form?.every((source) => ["'none'", "'self'"].includes(source))
		? { points: 10, why: "nothing unsafe, default-src 'none'" }
		: { points: 5, why: 'nothing unsafe' };
}

function cookieRule(cookies: readonly string[]): Rule {
	if (cookies.length === 0) return { points: 0, why: 'none' };
	const all = (attribute: RegExp) => cookies.every((cookie) => attribute.test(cookie));
	if (!all(/;\s*secure/i)) return { points: -40, why: 'not only encrypted' };
	if (!all(/;\s*httponly/i)) return { points: -30, why: 'scripts can read it' };
	return all(/;\s*samesite=(?:strict|lax)/i)
		? { points: 5, why: 'Secure, HttpOnly, SameSite' }
		: { points: 0, why: 'no SameSite' };
}

function redirectionRule(plain: ScoredAnswer['plain'], address: string): Rule {
	if (plain === undefined) return { points: 0, why: 'nobody answers without encryption' };
	if (plain.location === undefined) return { points: -20, why: 'no way to HTTPS' };
	const [to, from] = [new URL(plain.location, address), new URL(address)];
	if (to.protocol !== 'https:') return { points: -20, why: 'leads elsewhere without encryption' };
	return to.hostname === from.hostname
		? { points: 0, why: 'to HTTPS on the same host' }
		: { points: -5, why: 'to another host first' };
}

function referrerRule(value: string | undefined): Rule {
	if (value === undefined) return { points: 0, why: 'missing' };
	return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value)
		? { points: 5, why: value }
		: { points: -5, why: value };
}

function scriptRule(html: string, address: string): Rule {
	const sources = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/gi)];
	const foreign = sources.filter(
		([, source = '']) => new URL(source, address).origin !== new URL(address).origin
	);
	if (foreign.some(([, source = '']) => new URL(source, address).protocol !== 'https:'))
		return { points: -50, why: 'scripts without encryption' };
	if (foreign.some(([tag]) => !/\sintegrity="/.test(tag)))
		return { points: -5, why: 'unproven scripts of others' };
	const isProven = sources.length > 0 && sources.every(([tag]) => /\sintegrity="/.test(tag));
	return isProven ? { points: 5, why: 'all proven' } : { points: 0, why: 'own scripts only' };
}
