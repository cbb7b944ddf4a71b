import { InvitedRound } from './invited-round';
import { administratorOf } from './portal-app';
import { ROUND_ID } from '@hailong/kernel';

const PAPER = `query ($round: ID!, $first: Int!, $after: String) { it: surveyPaperInvitations(round: $round, first: $first, after: $after) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyPaperInvitationConnection { edges { node { id dossierCode link qr shortCode expiresOn } } pageInfo { hasNextPage endCursor } } } }`;

export interface Sheet {
  readonly id: string;
  readonly dossierCode: string | null;
  readonly link: string;
  readonly qr: string;
  readonly shortCode: string;
}
export interface SheetPage {
  readonly __typename: string;
  readonly code?: string;
  readonly edges: readonly { readonly node: Sheet }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Five sheets of an agency's invitations on paper, as its administrator prints them. */
export async function paperSheets(
  world: InvitedRound,
  agencyCode: string,
  after?: string,
): Promise<SheetPage> {
  const variables = { round: ROUND_ID.of(world.round.roundId), first: 5, after };
  return (await world.portal.ask<{ it: SheetPage }>(PAPER, variables, administratorOf(agencyCode))).data.it;
}
