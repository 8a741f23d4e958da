/**
 * The one inline script of the site: puts the reader's display choices on <html> before anything is painted.
 * `?mode=elder` (or `?zb=1`, as printed before) and `#elder` in an address turn elder mode on and keep it; `?mode=standard`
 * turns it off. A system that asks for more contrast gets it unasked. Where no script runs, `#elder` alone does it, for
 * the page it stands on: styles take `:root:target` for elder mode as well.
 * Its text is constant, so that a content security policy can allow it by one hash.
 */

/** Where the choices are kept; only these display choices, nothing about the reader. */
export const DISPLAY_KEY = 'display';
/** Id of <html>: an address that ends in it asks for elder mode. */
export const ELDER_ID = 'elder';

export const DISPLAY_BOOT = `(function(d,k,l,s){try{s=JSON.parse(localStorage.getItem(k))||s}catch(e){}var m=/[?&](?:mode=(elder|standard)|(zb)=1)\\b/.exec(location.search),e=l.hash=='#${ELDER_ID}'||m&&m[1]!='standard';if(m||e){s.contrast=e?'more':'standard';s.text=e?'largest':'standard';try{localStorage.setItem(k,JSON.stringify(s))}catch(e){}}if(!s.contrast&&matchMedia('(prefers-contrast:more)').matches)s.contrast='more';for(var n of['theme','contrast','text'])if(s[n])d.setAttribute('data-'+n,s[n]);if(s.contrast=='more'&&s.text=='largest')d.setAttribute('data-elder','');d.setAttribute('data-js','')})(document.documentElement,'${DISPLAY_KEY}',location,{})`;
