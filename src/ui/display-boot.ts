/**
 * The one inline script of the site: puts the reader's display choices on <html> before anything is painted.
 * `?zb=1` in an address turns elder mode on and keeps it; a system that asks for more contrast gets it unasked.
 * Its text is constant, so that a content security policy can allow it by one hash.
 */

/** Where the choices are kept; only these display choices, nothing about the reader. */
export const DISPLAY_KEY = 'display';

export const DISPLAY_BOOT = `(function(d,k,s){try{s=JSON.parse(localStorage.getItem(k))||s}catch(e){}if(/[?&]zb=1\\b/.test(location.search)){s.contrast='more';s.text='largest';try{localStorage.setItem(k,JSON.stringify(s))}catch(e){}}if(!s.contrast&&matchMedia('(prefers-contrast:more)').matches)s.contrast='more';for(var n of['theme','contrast','text'])if(s[n])d.setAttribute('data-'+n,s[n]);if(s.contrast=='more'&&s.text=='largest')d.setAttribute('data-elder','');d.setAttribute('data-js','')})(document.documentElement,'${DISPLAY_KEY}',{})`;
