import { SendingRequest } from '../gate/graphql/form-sender';

/**
 * Tells whether the page of another site sent a form in the name of its visitor. Browsers say so by themselves
 * (Sec-Fetch-Site); older ones name the site of the page (Origin), or `null` where the page hides it, as the form does. Behind a
 * proxy the site's own name is in Host or X-Forwarded-Host.
 */
export function isFromElsewhere({ headers = {} }: Pick<SendingRequest, 'headers'>): boolean {
  const { origin, host, 'sec-fetch-site': site, 'x-forwarded-host': forwarded } = headers;
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  return ![host, forwarded].includes(new URL(origin).host);
}
