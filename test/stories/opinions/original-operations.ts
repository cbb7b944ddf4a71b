/** Operations about the originals of texts, and what they answer. */

export const MASKED = `query ($agency: String!, $first: Int, $after: String) { it: surveyMaskedOpinions(agencyCode: $agency, first: $first, after: $after) {
  __typename ... on SurveyMaskedOpinionConnection { edges { cursor node { opinion text masked item } } pageInfo { hasNextPage } }
  ... on SurveyRefusal { code } } }`;
const ORIGINAL = `{ __typename ... on SurveyOriginal { opinion text closesAt } ... on SurveyRefusal { code } }`;
export const OPEN = `mutation ($input: SurveyOpenOriginalInput!) { it: openSurveyOriginal(input: $input) ${ORIGINAL} }`;
export const READ = `query ($agency: String!, $opinion: ID!) { it: surveyOriginal(agencyCode: $agency, opinion: $opinion) ${ORIGINAL} }`;
export const OPINIONS = `{ it: surveyOpinions { edges { node { id text masked } } } }`;

export interface Original {
  readonly __typename: string;
  readonly text?: string;
  readonly closesAt?: string;
  readonly code?: string;
}
export interface MaskedPage {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly id?: string;
      readonly opinion?: string;
      readonly text: string;
      readonly masked: number;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
