/** Whoever's device asks for more contrast gets the colours that the site has for it, also when it asks in the middle. */
const asked = window.matchMedia('(prefers-contrast: more)');
const follow = () => {
	const { dataset } = document.documentElement;
	if (asked.matches) dataset['contrast'] = 'more';
	else delete dataset['contrast'];
};
follow();
asked.addEventListener('change', follow);
