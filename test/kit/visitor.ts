import { administratorOf } from './actors';
import { IntakeVerdict, SUBMIT } from './intake';
import { Part } from './province';
import { WithRound } from './round';
import { Answer, WithPortal } from './servers/portal';

export const FORM = `query ($round: ID!, $agency: String!) { form: surveyForm(round: $round, agencyCode: $agency, group: "citizens") {
  ... on SurveyForm { key questionnaire sections { items { code kind required choices { code } } } } } }`;
const SUBMIT_MANY = `mutation ($inputs: [SurveySubmitResponseInput!]!) { verdicts: submitSurveyResponses(inputs: $inputs) { __typename } }`;
const COUNTER = `mutation { outcome: registerSurveyCounter(input: { label: "Quầy 3" }) { ... on SurveyCounterRegistered { token } } }`;

export interface BlankForm {
  readonly key: string;
  readonly questionnaire: string;
  readonly sections: readonly {
    items: readonly { code: string; kind: string; required: boolean; choices: readonly { code: string }[] }[];
  }[];
}

export type Submitted = Answer<{ submitSurveyResponse: IntakeVerdict }>;

export interface Visitor {
  blank(agencyCode?: string): Promise<BlankForm>;
  /** The form filled with first choices, for P.1 and online unless changed. */
  inputOf(form: BlankForm, changes?: object): Record<string, unknown>;
  /** @param counter token of a counter */
  submit(input: object, counter?: string): Promise<Submitted>;
  submitMany(inputs: readonly object[]): Promise<Answer<{ verdicts: readonly IntakeVerdict[] }>>;
  /** Token of a new counter of the agency. */
  counterOf(agencyCode: string): Promise<string>;
}

export interface WithVisitor {
  readonly visitor: Visitor;
}

/** A visitor with the link of an open round, at home or at a counter. */
export function aVisitor(): Part<WithPortal & WithRound, WithVisitor> {
  return ({ portal, ask, publicRoundId: round }) => {
    const visiting: Visitor = {
      blank: (agency = 'P.1') => ask(FORM, { round, agency }),
      inputOf: (form, changes = {}) => ({
        ...{ key: form.key, round, agencyCode: 'P.1', group: 'citizens', channel: 'ONLINE' },
        ...{ answers: firstChoices(form), ...changes },
      }),
      submit: (input, counter) => submit(portal.url, input, counter),
      submitMany: (inputs) => portal.ask(SUBMIT_MANY, { inputs }),
      counterOf: async (agencyCode) =>
        (await ask<{ token: string }>(COUNTER, {}, administratorOf(agencyCode))).token,
    };
    return { visitor: visiting };
  };
}

async function submit(portalUrl: string, input: object, counter?: string): Promise<Submitted> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (counter !== undefined) headers['x-hailong-counter'] = counter;
  const body = JSON.stringify({ query: SUBMIT, variables: { input } });
  const response = await fetch(`${portalUrl}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as object) } as Submitted;
}

export function firstChoices({ sections }: BlankForm) {
  return sections
    .flatMap(({ items }) => items)
    .filter(({ choices, kind }) => choices.length > 0 && kind !== 'MULTIPLE')
    .map(({ code, choices }) => ({ item: code, level: choices[0]?.code }));
}
