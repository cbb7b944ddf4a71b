export const ENTER = `mutation ($inputs: [SurveySubmitResponseInput!]!, $body: ID) { enterSurveyResponses(inputs: $inputs, body: $body) {
  __typename ... on SurveyResponseAccepted { receipt repeated message messageEn }
  ... on SurveyResponseRefused { problems { ... on SurveyProblem { code place } } } } }`;
export const SAVE = `mutation ($input: SurveySaveCollectingBodyInput!) { saveSurveyCollectingBody(input: $input) {
  __typename ... on SurveyCollectingBody { id code name kind active } ... on SurveyRefusal { code place } } }`;
export const BODIES = `query { surveyCollectingBodies { id code kind active } }`;
export const COUNTS = `query ($round: ID!, $agency: String) { surveyEntryCounts(round: $round, agencyCode: $agency) { __typename
  ... on SurveyEntryCounts { counts { agencyCode enteredBy { code kind } received screenedOut invalid surplus valid } } ... on SurveyRefusal { code } } }`;
export const QUALITY = `query ($round: ID!) { surveyQualityReport(round: $round) {
  ... on SurveyQualityReport { entrants { enteredBy { code name } responses flagged } } ... on SurveyRefusal { code } } }`;
export const ENTRIES = `query ($round: ID!, $agency: String!) { surveyEntries(round: $round, agencyCode: $agency, first: 50) {
  edges { node { id valid signs surplus surplusReason reason enteredBy { code } } } } }`;
export const LIST = `query ($round: ID!) { surveyResponses(round: $round, first: 50) { edges { node { id enteredBy { code kind } } } } }`;
export const judging = (
  step: string,
) => `mutation ($input: SurveyJudgeEntryInput!) { ${step}SurveyEntry(input: $input) {
  __typename ... on SurveyResponseRevalued { valid } ... on SurveyRefusal { code place } } }`;
export const OWN = `mutation ($id: ID!) { invalidateSurveyResponse(id: $id, input: { reason: "trùng" }) {
  __typename ... on SurveyRefusal { code place } } }`;
