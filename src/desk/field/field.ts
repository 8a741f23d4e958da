/** 现场一分钟: a session, its figures, three photos and a sentence, from a phone that may have no signal. */
import type { DueSession } from '../../domain/desk/due.ts';
import type { FieldAnswer } from '../../domain/desk/hand-in.ts';
import { type ApiError, get, post } from '../api.ts';
import '../look/more-contrast.ts';
import { keepAnswer, lastAnswer, reportsOf } from '../reports/local-reports.ts';
import { sendReady } from '../reports/send-reports.ts';
import { chooser } from './choosing.ts';
import { button, htmlElement } from './dom.ts';
import { reportList } from './report-list.ts';
import { signInForm } from './sign-in.ts';
import { writer } from './writing.ts';
import './field.css';

/** Who was signed in on this phone when it last had a signal; nobody else is shown anything while it has none. */
const ACCOUNT = 'field-account';
const BETWEEN_TRIES = 30_000;

const main = document.getElementById('field')!;
const said = htmlElement('p', { className: 'said' });
said.setAttribute('role', 'status');
let account: FieldAnswer | undefined;
let chosen: DueSession | undefined;

const show = (...parts: (Node | string)[]) =>
	main.replaceChildren(htmlElement('h1', {}, '现场一分钟'), said, ...parts);
const tell = (words: string) => {
	said.textContent = words;
};

/** Asks the office who is here; without a signal, goes on with who was. */
async function open(): Promise<void> {
	try {
		account = await get<FieldAnswer>('field');
		localStorage.setItem(ACCOUNT, account.name);
		await keepAnswer(account.name, account).catch(() => undefined);
		tell('');
	} catch (error) {
		const { status } = error as ApiError;
		if (status === 401) return askWho();
		const name = localStorage.getItem(ACCOUNT);
		account = name === null ? undefined : await lastAnswer<FieldAnswer>(name);
		tell(account ? '现在没有信号。照样登记，先存在手机里，有信号了自己会送出去。' : String(error));
	}
	await draw();
}

function askWho(): void {
	account = undefined;
	chosen = undefined;
	// What this person left here unsent goes as soon as they are back.
	show(signInForm(() => open().then(retry)));
}

async function draw(): Promise<void> {
	if (!account) return show(button('再试一次', () => void open(), 'main'));
	const { name, title, sessions } = account;
	const reports = await reportsOf(name).catch(() => []);
	const body = chosen
		? await writer({ account: name, session: chosen, reports, back, tell, done })
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
	show(...(chosen ? [] : [reportList(reports, { again: trySending, changed: draw })]), body, foot);
}

function back(): void {
	chosen = undefined;
	tell('');
	void draw();
}

async function done(): Promise<void> {
	chosen = undefined;
	tell('存好了，正在送……');
	await draw();
	await trySending();
	main.querySelector('h1')?.scrollIntoView();
}

/** Sends what is finished; what could not go stays, and is tried again. */
async function trySending(): Promise<void> {
	const { name } = account ?? {};
	if (name === undefined) return;
	const taken = await sendReady(name).catch(() => 0);
	const left = (await reportsOf(name).catch(() => [])).filter(({ state }) => state === 'ready');
	if (taken > 0)
		tell(left.length > 0 ? `送到 ${taken} 份，还有 ${left.length} 份` : '送到了，办公室看得到了');
	else if (left.length > 0) tell('没有信号，存在手机里，有信号了自己会送出去');
	if (taken > 0 && !chosen) await open().then(() => taken && tell('送到了，办公室看得到了'));
	else if (!chosen) await draw();
}

async function leave(): Promise<void> {
	localStorage.removeItem(ACCOUNT);
	await post('sign-out').catch(() => undefined);
	tell('');
	askWho();
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
