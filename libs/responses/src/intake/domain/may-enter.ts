import type { Arrival } from './arrival';

/** Reach of an operator: the agencies and rounds for which forms may be entered. */
export type OperatorReach = Pick<Arrival, 'operatorAgencyId' | 'operatorForRoundsOf'>;

/** Tells whether an operator may enter forms of an agency in a round; respondents send their own. */
export function mayEnter(
  { operatorAgencyId, operatorForRoundsOf }: OperatorReach,
  runnerId: number,
  agencyId: number,
): boolean {
  if (operatorAgencyId === undefined && operatorForRoundsOf === undefined) return true;
  return operatorAgencyId === agencyId || operatorForRoundsOf?.includes(runnerId) === true;
}
