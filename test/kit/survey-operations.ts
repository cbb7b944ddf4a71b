/** Answer of a mutation; holds only the fields that were asked for. */
export interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly problems: readonly { readonly code: string; readonly place: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly questionnaire: Outcome & { readonly version: number };
  readonly questionnaires: readonly Outcome[];
  readonly plan: (Outcome & { readonly number: string | null }) | null;
  readonly criteriaSet: Outcome | null;
  readonly round: Outcome;
  readonly rounds: readonly RoundOutcome[];
}

export interface RoundOutcome extends Outcome {
  readonly year: number;
  readonly window: { readonly opensOn: string; readonly closesOn: string };
  readonly deadlines: readonly { readonly code: string; readonly on: string }[];
  readonly groups: readonly { readonly code: string; readonly questionnaire: { readonly code: string } }[];
  readonly participants: readonly {
    readonly rankingGroup: string;
    readonly agency: { readonly code: string };
  }[];
}

const REFUSAL = `... on SurveyRefusal { problems { code place } }`;
const ROUND = `id code state year window { opensOn closesOn } deadlines { code on } groups { code questionnaire { code } }
  participants { rankingGroup agency { code } }`;

export const LOAD = `mutation ($input: SurveyLoadTemplateInput!) { it: loadSurveyTemplate(input: $input) { __typename ${REFUSAL}
  ... on SurveyTemplateLoaded { criteriaSet { id code state core } questionnaires { id code state } plan { id code state number signedOn } rounds { ${ROUND} } warnings { code place } } } }`;
export const SAVE_FORM = `mutation ($input: SurveyQuestionnaireInput!) { it: saveSurveyQuestionnaire(input: $input) { __typename ${REFUSAL}
  ... on SurveyQuestionnaire { id code version state } } }`;
export const PUBLISH_FORM = `mutation ($id: ID!) { it: publishSurveyQuestionnaire(id: $id) { __typename ${REFUSAL}
  ... on SurveyQuestionnairePublished { questionnaire { id code version state } warnings { code } } } }`;
export const COPY_FORM = `mutation ($id: ID!, $code: String) { it: copySurveyQuestionnaire(id: $id, code: $code) { __typename ${REFUSAL}
  ... on SurveyQuestionnaire { id code version state } } }`;
export const SAVE_PLAN = `mutation ($input: SurveyPlanInput!) { it: saveSurveyPlan(input: $input) { __typename ${REFUSAL}
  ... on SurveyPlan { id code state number signedOn parentPlan { title agency { code } } } } }`;
export const SIGN = `mutation ($id: ID!, $input: SurveySignatureInput!) { it: signSurveyPlan(id: $id, input: $input) { __typename ${REFUSAL}
  ... on SurveyPlan { id state number signedOn } } }`;
export const SAVE_ROUND = `mutation ($input: SurveyRoundInput!) { it: saveSurveyRound(input: $input) { __typename ${REFUSAL} ... on SurveyRound { ${ROUND} } } }`;
export const PLAN_ROUNDS = `mutation ($input: SurveyPlanRoundsInput!) { it: planSurveyRounds(input: $input) { __typename ${REFUSAL}
  ... on SurveyRoundsPlanned { rounds { ${ROUND} } } } }`;
const step = (name: string) => `mutation ($id: ID!) { it: ${name}SurveyRound(id: $id) { __typename ${REFUSAL}
  ... on SurveyRoundMoved { round { id state } warnings { code } } } }`;
export const OPEN = step('open');
export const CLOSE = step('close');
export const FINALISE = step('finalise');

export function refusals({ problems }: Outcome): string[] {
  return problems.map(({ code, place }) => `${code} ${place}`.trim());
}

export const PLAN = {
  title: 'Kế hoạch khảo sát sự hài lòng năm 2024',
  firstYear: 2024,
  lastYear: 2024,
  population: 'Người dân giao dịch tại cơ quan',
  channels: ['ONLINE', 'PAPER'],
  groups: [{ code: 'citizens', label: 'Người dân', respondents: ['CITIZEN'], questionnaire: 'nguoi-dan' }],
  fielding: { from: '08-01', to: '10-31' },
};

const yesNo = (code: string, more: object = {}) => ({
  code,
  kind: 'YES_NO',
  purpose: 'PERCEPTION',
  label: { vi: `Câu ${code}?` },
  ...more,
});

/** Two yes-no questions of no criteria set. */
export function formInput(code: string, first: object = {}, second: object = {}) {
  const items = [yesNo('Q1', first), yesNo('Q2', second)];
  return { code, title: 'Phiếu hỏi', scales: [], sections: [{ code: 'A', title: 'Phần A', items }] };
}
