/** Offers to read the page out where a Chinese voice is there; what does it is fetched when it is asked for. */
const OFFER = '读给我听';
const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

function offer(): void {
	// A Cantonese voice reads the same characters, and nobody here understands it.
	const voices = speech!.getVoices().filter(({ lang }) => /^(?:zh|cmn)(?!.*HK)/i.test(lang));
	const voice = voices.find(({ lang }) => /CN/i.test(lang)) ?? voices[0];
	if (!voice || document.querySelector('.read-aloud')) return;
	const place = document.createElement('div');
	place.className = 'read-aloud no-print';
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = OFFER;
	let isComing = false;
	button.onclick = async () => {
		// On a weak signal it takes a while: who presses again must not start a second voice.
		if (isComing) return;
		isComing = true;
		const reading = await import('./reading.ts').catch(() => undefined);
		isComing = false;
		button.textContent = reading ? OFFER : '没有取到，请再试';
		reading?.startReading(place, voice);
	};
	place.append(button);
	document.querySelector('.breadcrumbs')?.after(place);
}

if (speech) {
	offer();
	// Most browsers look for their voices only when they are asked.
	speech.onvoiceschanged = offer;
}
