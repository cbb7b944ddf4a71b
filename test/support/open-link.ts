import { ReadOrganisation } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { clockAt, day } from '@hailong/kernel';
import { GateSettings } from '@hailong/module';
import { LoadTemplate, OpenRound } from '@hailong/surveys';
import { expectOk, importTestAgencies } from './open-round';
import { Answer, RunningPortal, runningPortal } from './portal-app';

const RESULT = `__typename
  ... on SurveyResponseAccepted { receipt repeated }
  ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message } } }`;
const SUBMIT = `mutation ($input: SubmitSurveyResponseInput!) { verdict: submitSurveyResponse(input: $input) { ${RESULT} } }`;
const SUBMIT_MANY = `mutation ($inputs: [SubmitSurveyResponseInput!]!) { verdicts: submitSurveyResponses(inputs: $inputs) { ${RESULT} } }`;
const FORM = `query ($round: ID!) { form: surveyForm(round: $round, agencyCode: "P.1", group: "citizens") {
  ... on SurveyForm { key questionnaire sections { items { code kind required choices { code } } } } } }`;

export interface OpenVerdict {
  readonly __typename: string;
  readonly receipt?: string;
  readonly repeated?: boolean;
  readonly problems?: readonly { readonly code: string }[];
}
export interface BlankForm {
  readonly key: string;
  readonly questionnaire: string;
  readonly sections: readonly {
    items: readonly { code: string; kind: string; required: boolean; choices: readonly { code: string }[] }[];
  }[];
}

/** The round of Bà Rịa–Vũng Tàu, open to whoever comes, on a running portal at nine in the morning whose clock can be moved. */
export interface OpenLink {
  readonly portal: RunningPortal;
  readonly round: string;
  forward(seconds: number): void;
  /** A form as it is handed out. */
  blank(): Promise<BlankForm>;
  /** That form, filled in. */
  inputOf(form: BlankForm, changes?: object): object;
  submit(input: object): Promise<Answer<{ verdict: OpenVerdict }>>;
  submitMany(inputs: readonly object[]): Promise<Answer<{ verdicts: readonly OpenVerdict[] }>>;
  /** The same from the device of a registered counter. */
  submitAt(counterToken: string, input: object): Promise<Omit<Answer<{ verdict: OpenVerdict }>, 'status'>>;
}

/** A clock that a test moves on. */
function movingClock(from: string) {
  let at = clockAt(day(from)).now().getTime() + 9 * 3_600_000;
  return { now: () => new Date(at), forward: (seconds: number) => void (at += seconds * 1000) };
}

export async function openLink(gate: GateSettings): Promise<OpenLink> {
  const clock = movingClock('2021-10-01');
  const portal = await runningPortal({ clock, gate });
  await importTestAgencies(portal.app);
  const agency = await portal.app.get(ReadOrganisation).byCode('P.1');
  const scope = AgencyScope.of(agency?.agencyId ?? 0, 'tester');
  const participants = [{ agencyCode: 'P.1' }];
  const order = { template: 'ba-ria-vung-tau-tnmt-2021', publish: true, participants };
  const loaded = expectOk(await portal.app.get(LoadTemplate).run(scope, order));
  const opened = expectOk(await portal.app.get(OpenRound).run(scope, loaded.rounds[0]?.roundId ?? 0));
  const round = String(opened.round.roundId);
  return {
    ...{ portal, round, forward: clock.forward },
    blank: async () => (await portal.ask<{ form: BlankForm }>(FORM, { round })).data.form,
    inputOf: (form, changes = {}) => ({
      ...{ key: form.key, round, agencyCode: 'P.1', group: 'citizens', channel: 'ONLINE' },
      ...{ answers: firstChoices(form), ...changes },
    }),
    submit: (input) => portal.ask(SUBMIT, { input }),
    submitMany: (inputs) => portal.ask(SUBMIT_MANY, { inputs }),
    submitAt: async (token, input) => {
      const response = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hailong-counter': token },
        body: JSON.stringify({ query: SUBMIT, variables: { input } }),
      });
      return (await response.json()) as Answer<{ verdict: OpenVerdict }>;
    },
  };
}

function firstChoices({ sections }: BlankForm): object[] {
  return sections
    .flatMap(({ items }) => items)
    .filter(({ choices, kind }) => choices.length > 0 && kind !== 'MULTIPLE')
    .map(({ code, choices }) => ({ item: code, level: choices[0]?.code }));
}
