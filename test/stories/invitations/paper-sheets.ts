import { administratorOf } from '../../kit/actors';
import { WithPortal } from '../../kit/servers/portal';
import { WithRound } from '../../kit/round';

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
export function paperSheets(
  { ask, publicRoundId: round }: WithPortal & WithRound,
  agencyCode: string,
  after?: string,
): Promise<SheetPage> {
  return ask(PAPER, { round, first: 5, after }, administratorOf(agencyCode));
}
