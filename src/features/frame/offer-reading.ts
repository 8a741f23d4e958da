/** Offers to read the page out where a Chinese voice is there; what does it is fetched when it is asked for. */
const place = document.querySelector<HTMLElement>('.read-aloud')!;
const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

function offer(): void {
	// A Cantonese voice reads the same characters, and nobody here understands it.
	const voices = speech!.getVoices().filter(({ lang }) => /^(?:zh|cmn)(?!.*HK)/i.test(lang));
	const voice = voices.find(({ lang }) => /CN/i.test(lang)) ?? voices[0];
	if (!voice || place.firstChild) return;
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = '读给我听';
	button.onclick = async () => (await import('./reading.ts')).startReading(place, voice);
	place.append(button);
	place.hidden = false;
}

if (speech) {
	offer();
	// Most browsers look for their voices only when they are asked.
	speech.onvoiceschanged = offer;
}
