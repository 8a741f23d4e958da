/** How the desk speaks to the office: JSON, a header that no foreign page can send, errors as Chinese sentences. */
import { setServerTime } from './clock.ts';
import { accountOnPage } from './signed-in.ts';

/** A refusal of the office. `toString` is what Decap prints, so it is the sentence alone. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: string;
	/** What the office adds to the sentence, such as which entry it is about. */
	readonly details: Readonly<Record<string, unknown>>;
	constructor(message: string, status: number, code: string, details: Record<string, unknown> = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
	}
	override toString(): string {
		return this.message;
	}
}

/** Where nothing was to be kept, nothing was lost either. */
const UNREACHABLE: Record<string, string> = {
	GET: '连不上办公室的服务器。请检查网络，稍后再试',
	POST: '连不上办公室的服务器，没有保存。请检查网络，不要关掉这一页，稍后再试',
};

export const get = <Answer>(path: string) => call<Answer>(path, { method: 'GET' });
export const post = <Answer>(path: string, body: unknown = {}) => call<Answer>(path, posted(body));
/**
 * For what nobody asked for just now: a session that has ended is no reason to stop who is writing.
 * @param keepalive sent even though the page is being left, as far as browsers do that
 */
export const postQuietly = <Answer>(path: string, body: unknown, keepalive = false) =>
	call<Answer>(path, { ...posted(body), keepalive }, true);

const posted = (body: unknown): RequestInit => ({
	method: 'POST',
	headers: { 'Content-Type': 'application/json', 'X-Desk': '1' },
	body: JSON.stringify(body),
});

/** Asked when a session has ended, or is somebody else's: resolves when somebody has signed in again. */
let signInAgain: ((why: string) => Promise<void>) | undefined;
export const onSessionEnd = (ask: (why: string) => Promise<void>): void => {
	signInAgain = ask;
};

let content: string | undefined;
let hearChange: () => void = () => undefined;
/** @param hear called when the office has published something since it was asked last */
export const onContentChange = (hear: () => void): void => {
	hearChange = hear;
};

/** Every answer says which content it is of. */
function noteContent(said: string | null): void {
	if (said === null || said === content) return;
	const isFirst = content === undefined;
	content = said;
	if (!isFirst) hearChange();
}

/** Answers in an office's place; throws `Refused`. */
export type ApiTransport = (path: string, body: unknown) => Promise<unknown>;
let instead: ApiTransport | undefined;
/** From now on nothing is sent to an office: `answering` answers. */
export const setApiTransport = (answering: ApiTransport): void => {
	instead = answering;
};

async function call<Answer>(path: string, request: RequestInit, isQuiet = false): Promise<Answer> {
	if (instead) return instead(path, request.body && JSON.parse(String(request.body))) as Promise<Answer>;
	const account = accountOnPage();
	// The cookie may be another person's by now, who signed in in another tab; the office compares.
	const headers = { ...request.headers, ...(account !== undefined && { 'X-Desk-Account': account }) };
	const response = await fetch(`/api/${path}`, { credentials: 'same-origin', ...request, headers }).catch(
		() => {
			throw new ApiError(UNREACHABLE[request.method ?? 'GET']!, 0, 'unreachable');
		}
	);
	setServerTime(Date.parse(response.headers.get('Date') ?? ''));
	noteContent(response.headers.get('X-Desk-Content'));
	const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
	if (response.ok) return body as Answer;
	if (response.status === 401 && signInAgain && !isQuiet && !/^(?:me|sign-in|password)/.test(path)) {
		await signInAgain(String(body['code'] ?? ''));
		return call(path, request);
	}
	const message =
		typeof body['error'] === 'string' ? body['error'] : `服务器出错（${response.status}），请稍后再试`;
	throw new ApiError(message, response.status, String(body['code'] ?? ''), body);
}
