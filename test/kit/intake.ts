const RESULT = `__typename
  ... on SurveyResponseAccepted { receipt repeated notices { code place } }
  ... on SurveyResponseBlank { receipt repeated missing code notices { code place } }
  ... on SurveyResponseScreenedOut { receipt repeated notices { code place } }
  ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message messageEn } } }`;
export const ENTER = `mutation ($inputs: [SurveySubmitResponseInput!]!) { enterSurveyResponses(inputs: $inputs) { ${RESULT} } }`;
export const SUBMIT = `mutation ($input: SurveySubmitResponseInput!) { submitSurveyResponse(input: $input) { ${RESULT} } }`;

export interface IntakeVerdict {
  readonly __typename: string;
  readonly receipt?: string;
  readonly repeated?: boolean;
  readonly missing?: number;
  readonly code?: string;
  readonly notices?: readonly { code: string; place: string }[];
  readonly problems?: readonly { __typename: string; code: string; place: string }[];
}

/** The obligatory screening question: gave no feedback, so factor 5 is not asked. */
export const NO_FEEDBACK = { item: 'GY', level: 'no' };

/** A rating, the least that a form needs to count where its round asks for no share. */
export const A_RATING = { item: 'Q1.1', level: '4' };
