/**
 * The one inline script of the site: puts the reader's display choices on <html> before anything is painted.
 * Its text is constant, so that a content security policy can allow it by one hash.
 */

/** Where the choices are kept; only these display choices, nothing about the reader. */
export const DISPLAY_KEY = 'display';

export const DISPLAY_BOOT = `(function(d){try{var s=JSON.parse(localStorage.getItem('${DISPLAY_KEY}'))||{};if(/[?&]zb=1/.test(location.search))s={contrast:'more',text:'largest'};for(var k in s)if(/^(theme|contrast|text)$/.test(k))d.setAttribute('data-'+k,s[k])}catch(e){}d.setAttribute('data-js','')})(document.documentElement)`;
