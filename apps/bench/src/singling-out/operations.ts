const RESULT =
  '__typename ... on SurveyResponseAccepted { receipt } ... on SurveyResponseRefused { problems { ... on SurveyProblem { code place } } }';
export const ENTER = `mutation ($inputs: [SurveySubmitResponseInput!]!) { it: enterSurveyResponses(inputs: $inputs) { ${RESULT} } }`;
export const SUBMIT = `mutation ($inputs: [SurveySubmitResponseInput!]!) { it: submitSurveyResponses(inputs: $inputs) { ${RESULT} } }`;
export const SUBMIT_ONE = `mutation ($input: SurveySubmitResponseInput!) { it: submitSurveyResponse(input: $input) { ${RESULT} } }`;
export const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;
export const RESTORE = `mutation ($id: ID!) { it: restoreSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;
export const LIST = `query ($round: ID!) { it: surveyResponses(round: $round, first: 200) { edges { node { id } } } }`;
export const RECEIPT = `query ($agencyCode: String!, $receipt: String!) { it: surveyReceipt(agencyCode: $agencyCode, receipt: $receipt) }`;
export const REPORT = `mutation ($inputs: [SurveyDossierInput!]!) { it: reportSurveyDossiers(inputs: $inputs) { __typename
  ... on SurveyDossierRefused { problems { code place } } } }`;
export const INVITE = `mutation ($input: SurveyInviteInput!) { it: inviteToSurvey(input: $input) { __typename
  ... on SurveyRefusal { code place } } }`;
export const REMIND = `mutation ($input: SurveyRemindInviteesInput!) { it: remindSurveyInvitees(input: $input) { __typename
  ... on SurveyRefusal { code place } } }`;
export const SHEETS = `query ($round: ID!, $after: String) { it: surveyPaperInvitations(round: $round, first: 200, after: $after) {
  ... on SurveyPaperInvitationConnection { edges { node { dossierCode link } } pageInfo { hasNextPage endCursor } } } }`;
export const DRAFT = `query ($id: ID!) { it: surveyRound(id: $id) { title year leastAnswered plan { id } channels
  groups { code label respondents questionnaire { id } } } }`;
export const SAVE = `mutation ($input: SurveyRoundInput!) { it: saveSurveyRound(input: $input) { __typename
  ... on SurveyRound { id } ... on SurveyRefusal { problems { code place } } } }`;
