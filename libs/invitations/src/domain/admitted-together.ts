import { SMALLEST_GROUP } from '@hailong/statistics';

/**
 * Chooses the invitations that get their admissions now: those of people only when at least five have none yet,
 * because a group of one is a name; blank sheets always, they belong to no person. The others wait for more.
 */
export function admittedTogether<I extends { readonly named: boolean }>(waiting: readonly I[]): readonly I[] {
  const people = waiting.filter(({ named }) => named).length;
  return people >= SMALLEST_GROUP ? waiting : waiting.filter(({ named }) => !named);
}
