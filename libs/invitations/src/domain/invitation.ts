/** Address that an invitation leads to: a round, the rated agency, and the secret that opens it. */
export interface AnswerAddress {
  readonly roundId: number;
  readonly agencyCode: string;
  readonly token: string;
}

/**
 * Builds the link of an invitation. The token is in the fragment, which a browser sends to no server: it reaches no
 * log and no page that the form links to. Round and agency are in the query; they name no person.
 * @param answerPage address of the host's page, with or without a query of its own
 */
export function invitationLink(answerPage: string, { roundId, agencyCode, token }: AnswerAddress): string {
  const link = new URL(answerPage);
  link.searchParams.set('round', String(roundId));
  link.searchParams.set('agency', agencyCode);
  link.hash = token;
  return link.toString();
}
