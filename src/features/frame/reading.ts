/** Reads the page out with keys for pause, forward, back, speed and stop; the passage being read is marked and in sight. */
import { type PassageAloud, passagesAloud } from './passages-aloud.ts';

const SPEEDS = { 慢: 0.75, 正常: 1, 快: 1.3 } as const;
type Speed = keyof typeof SPEEDS;

/** Puts the keys into `place` and begins. */
export function startReading(place: HTMLElement, voice: SpeechSynthesisVoice): void {
	const passages = passagesAloud(document.querySelector('main')!);
	const offer = [...place.childNodes];
	const status = document.createElement('span');
	let at = { passage: 0, sentence: 0 };
	let speed: Speed = '正常';
	let isPaused = false;
	let turn = 0;

	const key = (words: string, press: () => void) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = words;
		button.onclick = press;
		return button;
	};
	const pause = key('暂停', () => {
		isPaused = !isPaused;
		pause.textContent = isPaused ? '继续' : '暂停';
		// Phones cannot hold a voice: it is stopped, and begins the sentence anew.
		if (isPaused) silence();
		else say();
	});
	const pace = key('语速正常', () => {
		const speeds = Object.keys(SPEEDS) as Speed[];
		speed = speeds[(speeds.indexOf(speed) + 1) % speeds.length]!;
		pace.textContent = `语速${speed}`;
		if (!isPaused) say();
	});
	const step = (by: number) => () => {
		at = { passage: Math.min(Math.max(at.passage + by, 0), passages.length - 1), sentence: 0 };
		if (isPaused) show();
		else say();
	};
	const stop = () => {
		silence();
		mark(undefined);
		removeEventListener('pagehide', silence);
		place.classList.remove('reading');
		place.replaceChildren(...offer);
		(offer[0] as HTMLElement).focus();
	};

	/** What still comes from a voice that was stopped is not listened to. */
	function silence(): void {
		turn += 1;
		speechSynthesis.cancel();
	}
	function mark(passage: PassageAloud | undefined): void {
		for (const { element } of passages) element.classList.toggle('being-read', element === passage?.element);
		const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
		passage?.element.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
	}
	function show(): void {
		mark(passages[at.passage]);
		status.textContent = `第${at.passage + 1}段，共${passages.length}段`;
	}
	function say(): void {
		silence();
		const passage = passages[at.passage];
		if (!passage) {
			stop();
			return;
		}
		show();
		const mine = turn;
		const words = new SpeechSynthesisUtterance(passage.sentences[at.sentence]);
		Object.assign(words, { voice, lang: voice.lang, rate: SPEEDS[speed] });
		words.onend = () => {
			if (mine !== turn) return;
			const isLast = at.sentence + 1 >= passage.sentences.length;
			at = isLast ? { passage: at.passage + 1, sentence: 0 } : { ...at, sentence: at.sentence + 1 };
			say();
		};
		words.onerror = () => {
			if (mine === turn) stop();
		};
		speechSynthesis.speak(words);
	}

	place.replaceChildren(
		pause,
		key('上一段', step(-1)),
		key('下一段', step(1)),
		pace,
		key('停止', stop),
		status
	);
	place.classList.add('reading');
	addEventListener('pagehide', silence);
	pause.focus();
	say();
}
