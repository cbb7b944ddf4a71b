import { createHash } from 'node:crypto';

/** Name and id of the field for the code of an invitation. */
export const CODE = 'code';
/** Id of the sentence that says that the link has brought the code along; hidden until the script shows it. */
export const CODE_OF_LINK = 'code-of-link';
/** Id of the field for typing the code, which the script hides when the link has brought it. */
export const TYPED_CODE = 'typed-code';

/**
 * Carries the token behind the # of an invitation's link into the field for the code, and into the links of a page that offers
 * respondent groups. A browser sends that part of an address to no server, so nothing but a script can read it. In the
 * language of old telephones; where no script runs, the code is typed.
 */
const SCRIPT = `(function(){var t=location.hash.slice(1),d=document,f,l,i;if(!/^[A-Za-z0-9_-]{22}$/.test(t))return;
f=d.getElementById("${CODE}");if(f&&!f.value){f.setAttribute("value",t);d.getElementById("${CODE_OF_LINK}").removeAttribute("hidden");
d.getElementById("${TYPED_CODE}").setAttribute("hidden","");i=d.getElementById("${CODE}-box");if(i)i.setAttribute("open","")}
l=d.getElementsByTagName("a");for(i=0;i<l.length;i++)if(/^form[?]/.test(l[i].getAttribute("href")))l[i].href+="#"+t})()`;

/** Element with the script of pages that an invitation may lead to. */
export const LINK_SCRIPT = `<script>${SCRIPT}</script>`;

/** Source of a content security policy that allows this script and no other. */
export const LINK_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;
