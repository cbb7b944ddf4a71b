/** Quota cells as a client asks for them. */

export interface QuotaTarget {
  readonly asOf: string;
  readonly population: number | null;
  readonly target: number | null;
  readonly source: string;
  readonly frozen: boolean;
}

export interface QuotaCell {
  readonly number: number;
  readonly label: { readonly vi: string };
  readonly shared: boolean;
  readonly meaning: string;
  readonly most: number | null;
  readonly agency: { readonly code: string } | null;
  readonly newest: QuotaTarget | null;
  readonly history: readonly QuotaTarget[];
}

export interface QuotaPage {
  readonly problems?: readonly { readonly code: string; readonly place: string }[];
  readonly edges: readonly { readonly node: QuotaCell }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

export const REFUSED = `... on SurveyRefusal { problems { code place } }`;
const CELLS = `__typename ${REFUSED} ... on SurveyQuotaCellConnection { pageInfo { hasNextPage endCursor }
  edges { node { number label shared meaning most agency { code }
    newest { asOf population target source frozen } history { asOf population target source frozen } } } }`;
export const QUOTAS = `query ($round: ID!, $first: Int! = 50, $after: String) { it: surveyQuotas(round: $round, first: $first, after: $after) { ${CELLS} } }`;
export const ALL_QUOTAS = `query ($round: ID!, $agencyCode: String) { it: surveyRoundQuotas(round: $round, agencyCode: $agencyCode) { ${CELLS} } }`;
