const RESULT = `__typename
  ... on SurveyResponseAccepted { receipt repeated }
  ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message messageEn } } }`;
export const ENTER = `mutation ($inputs: [SurveySubmitResponseInput!]!) { enterSurveyResponses(inputs: $inputs) { ${RESULT} } }`;
export const SUBMIT = `mutation ($input: SurveySubmitResponseInput!) { submitSurveyResponse(input: $input) { ${RESULT} } }`;

export interface IntakeVerdict {
  readonly __typename: string;
  readonly receipt?: string;
  readonly repeated?: boolean;
  readonly problems?: readonly { __typename: string; code: string; place: string }[];
}

/** The obligatory screening question: gave no feedback, so factor 5 is not asked. */
export const NO_FEEDBACK = { item: 'GY', level: 'no' };
