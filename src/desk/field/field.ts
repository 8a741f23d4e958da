/** 现场一分钟: a session, its figures, three photos and a sentence, from a phone that may have no signal. */
import type { DueSession } from '../../domain/desk/due.ts';
import type { FieldAnswer } from '../../domain/desk/hand-in.ts';
import { type ApiError, get, post } from '../api.ts';
import '../look/more-contrast.ts';
import { keepAnswer, lastAnswer, reportsOf } from '../reports/local-reports.ts';
import type { Report } from '../reports/report.ts';
import { sendReady } from '../reports/send-reports.ts';
import { setAccountOnPage } from '../signed-in.ts';
import { chooser } from './choosing.ts';
import { button, htmlElement } from './dom.ts';
import { reportList } from './report-list.ts';
import { signInForm } from './sign-in.ts';
import { writer } from './writing.ts';
import './field.css';

/** Who was signed in on this phone when it last had a signal; nobody else is shown anything while it has none. */
const ACCOUNT = 'field-account';
/** Who left while there was no signal, and is signed out as soon as there is one. */
const LEFT = 'field-left';
const BETWEEN_TRIES = 30_000;

const main = document.getElementById('field')!;
const said = htmlElement('p', { className: 'said' });
said.setAttribute('role', 'status');
let account: FieldAnswer | undefined;
let chosen: DueSession | undefined;
/** Counts how often it was asked who is here: what is answered to who has left meanwhile says nothing any more. */
let asked = 0;
/** Forms of reports by session, the same as long as they are written: photos may still be on their way into one. */
const forms = new Map<string, HTMLElement>();

const show = (...parts: (Node | string)[]) =>
	main.replaceChildren(htmlElement('h1', {}, '现场一分钟'), said, ...parts);
const tell = (words: string) => {
	said.textContent = words;
};

/** Asks the office who is here; without a signal, goes on with who was. */
async function open(): Promise<void> {
	asked += 1;
	const mine = asked;
	try {
		const answer = await get<FieldAnswer>('field');
		if (mine !== asked) return;
		if (answer.name === localStorage.getItem(LEFT)) {
			await signOut();
			return askWho();
		}
		account = answer;
		localStorage.setItem(ACCOUNT, account.name);
		await keepAnswer(account.name, account).catch(() => undefined);
		if (mine !== asked) return;
		tell('');
	} catch (error) {
		if (mine !== asked) return;
		const { status } = error as ApiError;
		if (status === 401) return askWho();
		const name = localStorage.getItem(ACCOUNT);
		const last = name === null ? undefined : await lastAnswer<FieldAnswer>(name);
		if (mine !== asked) return;
		account = last;
		const isOutOfReach = status === 0 || status >= 500;
		tell(
			account && isOutOfReach ? '现在没有信号。照样登记，先存在手机里，有信号了自己会送出去。' : String(error)
		);
	}
	// Tabs share a sign-in: what this person wrote does not go under the name of whoever signed in elsewhere.
	setAccountOnPage(account?.name);
	await draw();
}

function askWho(): void {
	asked += 1;
	forms.clear();
	account = undefined;
	chosen = undefined;
	setAccountOnPage(undefined);
	tell('');
	// What this person left here unsent goes as soon as they are back.
	const back = () => {
		localStorage.removeItem(LEFT);
		return open().then(retry);
	};
	show(signInForm(back));
}

async function draw(): Promise<void> {
	const drawn = account;
	if (!drawn) return show(button('再试一次', () => void open(), 'main'));
	const { name, title, sessions } = drawn;
	const reports = await reportsOf(name).catch(() => []);
	const body = chosen
		? await formOf(name, chosen, reports)
		: chooser({
				sessions,
				reports,
				choose: (session) => {
					chosen = session;
					tell('');
					void draw();
				},
			});
	const foot = htmlElement(
		'footer',
		{},
		htmlElement('span', {}, title),
		htmlElement('a', { href: '../' }, '编辑台'),
		button('退出', () => void leave())
	);
	// Meanwhile this person may have left.
	if (account !== drawn) return;
	// Drawn anew, it would lose the focus of who is typing in it.
	if (chosen && body.isConnected) return;
	show(...(chosen ? [] : [reportList(reports, { again: trySending, dropped })]), body, foot);
}

async function formOf(
	account: string,
	session: DueSession,
	reports: readonly Report[]
): Promise<HTMLElement> {
	const known = forms.get(keyOf(session));
	if (known) return known;
	const form = await writer({ account, session, reports, back, tell, done });
	forms.set(keyOf(session), form);
	return form;
}

const keyOf = ({ session, date }: Pick<Report, 'session' | 'date'>): string => `${session} ${date ?? ''}`;

/** What was thrown away is not to be found in its form any more. */
function dropped(report: Report): Promise<void> {
	forms.delete(keyOf(report));
	return draw();
}

function back(): void {
	chosen = undefined;
	tell('');
	void draw();
}

async function done(): Promise<void> {
	if (chosen) forms.delete(keyOf(chosen));
	chosen = undefined;
	tell('存好了，正在送……');
	await draw();
	await trySending();
	main.querySelector('h1')?.scrollIntoView();
}

function saidOf(taken: number, left: number): string {
	if (taken > 0) return left > 0 ? `送到 ${taken} 份，还有 ${left} 份` : '送到了，办公室看得到了';
	return left > 0 ? '没有信号，存在手机里，有信号了自己会送出去' : '';
}

/** Sends what is finished; what could not go stays, and is tried again. */
async function trySending(): Promise<void> {
	const { name } = account ?? {};
	if (name === undefined) return;
	const taken = await sendReady(name).catch(() => 0);
	const left = (await reportsOf(name).catch(() => [])).filter(({ state }) => state === 'ready');
	// Another try may have found meanwhile that this person is signed out.
	if (account?.name !== name) return;
	const said = saidOf(taken, left.length);
	if (said) tell(said);
	if (chosen) return;
	await draw();
	// What was taken is on its list no more; and who is signed out is asked who they are.
	if (account && taken + left.length > 0) await open();
	if (account && said) tell(said);
}

async function leave(): Promise<void> {
	asked += 1;
	localStorage.removeItem(ACCOUNT);
	if (account) localStorage.setItem(LEFT, account.name);
	await signOut().catch(() => undefined);
	askWho();
}

async function signOut(): Promise<void> {
	await post('sign-out');
	localStorage.removeItem(LEFT);
}

const retry = () => {
	if (document.visibilityState === 'visible')
		void hasReady().then(async (some) => {
			if (some) await trySending();
		});
};
const hasReady = async () =>
	account !== undefined &&
	(await reportsOf(account.name).catch(() => [])).some(({ state }) => state === 'ready');
window.addEventListener('online', retry);
document.addEventListener('visibilitychange', retry);
setInterval(retry, BETWEEN_TRIES);
// The page itself opens without a signal once it was opened with one.
void navigator.serviceWorker?.register('../field-worker.js', { scope: './' }).catch(() => undefined);
void open().then(retry);
