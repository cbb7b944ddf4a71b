import { CalendarDay } from '@hailong/kernel';

/**
 * Tells whether the last day of an invitation is over. Statements that look for many invitations compare `expires_on` in the
 * same way: `delivery-store.ts` and `reminder-store.ts`, and `invitation-store.ts` and `paper-invitations.ts` above them.
 */
export function isExpired({ expiresOn }: { readonly expiresOn: CalendarDay }, on: CalendarDay): boolean {
  return on > expiresOn;
}
