import { ROUND_ID } from '@hailong/kernel';

/** Address that an invitation leads to: a round, the rated agency, and the secret that opens it. */
export interface AnswerAddress {
  readonly roundId: number;
  readonly agencyCode: string;
  readonly token: string;
  /** Respondent group of a list; absent: the person chooses. */
  readonly group?: string;
  /** Codes of the field and group of procedures that the person is asked about, where they are known. */
  readonly field?: string;
  readonly procedureGroup?: string;
  /**
   * Lot with which the page opens the form that was drawn, where a group has two; the draw itself is computed when the answer comes. Absent:
   * the round has one form for each group.
   */
  readonly lot?: number;
}

/**
 * Builds the link of an invitation. The token is in the fragment, which a browser sends to no server: it reaches no
 * log and no page that the form links to. Round and agency are in the query, as pages and the API read them; they name no
 * person. The colon of the id stays readable, for links that are typed.
 * @param answerPage address of the host's page, with or without a query of its own
 */
export function invitationLink(answerPage: string, address: AnswerAddress): string {
  const { roundId, agencyCode, group, field, procedureGroup, lot, token } = address;
  const link = new URL(answerPage);
  link.searchParams.set('round', ROUND_ID.of(roundId));
  link.searchParams.set('agency', agencyCode);
  if (group !== undefined) link.searchParams.set('group', group);
  if (field !== undefined) link.searchParams.set('field', field);
  if (procedureGroup !== undefined) link.searchParams.set('procedureGroup', procedureGroup);
  if (lot !== undefined) link.searchParams.set('lot', String(lot));
  link.search = link.search.replace(encodeURIComponent(ROUND_ID.of(roundId)), ROUND_ID.of(roundId));
  link.hash = token;
  return link.toString();
}
