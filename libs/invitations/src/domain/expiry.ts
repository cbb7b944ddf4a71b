import { CalendarDay } from '@hailong/kernel';

/**
 * Tells whether the last day of an invitation is over. Statements that look for many invitations compare `expires_on` in the
 * same way: `invitation-store.ts`, and `delivery-store.ts` and `reminder-store.ts` of the deliveries.
 */
export function isExpired({ expiresOn }: { readonly expiresOn: CalendarDay }, on: CalendarDay): boolean {
  return on > expiresOn;
}
