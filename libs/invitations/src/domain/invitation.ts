/** Where an invitation leads: a round, the agency that is rated, and the secret that opens it. */
export interface AnswerAddress {
  readonly roundId: number;
  readonly agencyCode: string;
  readonly token: string;
}

/**
 * The link of an invitation. The token stands in the fragment, which a browser keeps to itself: it reaches no log of a
 * server and no page that is linked to. Round and agency stand in the query; they name nobody.
 * @param answerPage address of the host's page, with or without a query of its own
 */
export function invitationLink(answerPage: string, { roundId, agencyCode, token }: AnswerAddress): string {
  const link = new URL(answerPage);
  link.searchParams.set('round', String(roundId));
  link.searchParams.set('agency', agencyCode);
  link.hash = token;
  return link.toString();
}
