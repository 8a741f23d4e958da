/** The order slip in the browser: ticks what the address says, and makes the address and the words say what is ticked. */
import { orderQuery, orderWords, readOrder, smsAddress } from './order-words.ts';

const one = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector)!;
const form = one<HTMLFormElement>('#order');
const station = one<HTMLSelectElement>('#order-station');
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=d]')];
const contacts = form.querySelectorAll<HTMLElement>('[data-station]');

/** Codes in the address that cannot be ticked; they are told once and then gone. */
let refused: readonly string[] = [];

function take(): void {
	const { codes, station: wanted } = readOrder(location.search);
	const known = boxes.filter(({ disabled }) => !disabled).map(({ value }) => value);
	// What was chosen while this script was on its way stays chosen.
	const isBegun = station.value !== '' || boxes.some(({ checked }) => checked);
	for (const box of boxes) box.checked ||= known.includes(box.value) && codes.includes(box.value);
	const ids = [...station.options].map(({ value }) => value);
	if (wanted && ids.includes(wanted)) station.value ||= wanted;
	if (isBegun) keep(location.hash);
	refused = codes.filter((code) => !known.includes(code));
	show();
}

function show(): void {
	const ticked = boxes.filter(({ checked }) => checked);
	const codes = ticked.map(({ value }) => value);
	const village = station.value && (station.selectedOptions[0]?.text ?? '');
	const away = ticked
		.filter(
			({ dataset }) => station.value && dataset['stations']?.split(' ').includes(station.value) === false
		)
		.map(({ value }) => value);
	const hasExample = ticked.some(({ dataset }) => 'example' in dataset);
	const words = orderWords(codes, village, hasExample);
	form.classList.toggle('picked', codes.length > 0);
	one('#order-made').hidden = false;
	one('#order-line').hidden = codes.length === 0;
	one('#order-words').textContent = words;
	one('#order-next').hidden = codes.length === 0;
	one('#order-next a').textContent = `已选${codes.length}项，下一步：${village ? '交单' : '选村'}`;
	// Not `hash`: that would write the address of this moment into the link.
	one('#order-next a').setAttribute('href', village ? '#order-heading' : '#order-station');
	// Text only: an address can be made by anybody.
	one('#order-told').textContent = [
		refused.length > 0 && `这些编号点不了，菜单上没有或暂停了：${refused.join('、')}。`,
		codes.length === 0 ? '在上面勾选要点的服务，这里就写成一句话。' : `已选${codes.length}项。`,
		hasExample && '其中有示例，只供试用，不能真的点。',
		codes.length > 0 && !village && '请再选送到哪个村。',
		away.length > 0 && `${away.join('、')}不送到${village}，请去掉，或问一问实践站。`,
	]
		.filter(Boolean)
		.join('');
	for (const contact of contacts) {
		contact.hidden = station.value !== '' && contact.dataset['station'] !== station.value;
		const sms = contact.querySelector<HTMLAnchorElement>('[data-sms]');
		if (sms) sms.href = smsAddress(sms.dataset['sms']!, words);
	}
}

/** Writes what is chosen into the address. */
function keep(hash = ''): void {
	const codes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
	history.replaceState(null, '', location.pathname + orderQuery({ codes, station: station.value }) + hash);
}

function changed(): void {
	refused = [];
	keep();
	show();
}

form.addEventListener('change', changed);
form.addEventListener('submit', (event) => {
	event.preventDefault();
	changed();
});
one('#order-print').addEventListener('click', () => print());
// After going away and back, browsers put back ticks of their own, which are those of the address.
addEventListener('pageshow', take);
// Back from the next step is to another place of the page, not to an earlier order.
addEventListener('popstate', () => keep(location.hash));
