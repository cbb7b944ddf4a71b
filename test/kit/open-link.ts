import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { clockAt, day, ROUND_ID } from '@hailong/kernel';
import { GateSettings } from '@hailong/module';
import { LoadTemplate, OpenRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { changeDraft } from './changed-draft';
import { IntakeVerdict, SUBMIT } from './intake';
import { expectOk, importTestAgencies } from './open-round';
import { Answer, RunningPortal, administratorOf, runningPortal } from './portal-app';

const FORM = `query ($round: ID!, $agency: String!) { form: surveyForm(round: $round, agencyCode: $agency, group: "citizens") {
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

/** A clock that a test moves on, from nine in the morning of a day. */
export function movingClock(from: string) {
  let at = clockAt(day(from)).now().getTime() + 9 * 3_600_000;
  return { now: () => new Date(at), forward: (seconds: number) => (at += seconds * 1000) };
}

/** A round of Bà Rịa–Vũng Tàu 2021 that anybody may answer, on a running portal; rated: P.1 and P.2. */
export interface OpenLink {
  readonly portal: RunningPortal;
  readonly clock: ReturnType<typeof movingClock>;
  readonly round: string;
  blank(agencyCode?: string): Promise<BlankForm>;
  /** The form filled with first choices, for P.1 and online unless changed. */
  inputOf(form: BlankForm, changes?: object): Record<string, unknown>;
  /** @param counter token of a counter */
  submit(input: object, counter?: string): Promise<Submitted>;
  submitMany(inputs: readonly object[]): Promise<Answer<{ verdicts: readonly IntakeVerdict[] }>>;
  /** Token of a new counter of the agency. */
  counterOf(agencyCode: string): Promise<string>;
}

export async function openLink(
  gate: GateSettings,
  channels: readonly string[] = ['ONLINE'],
): Promise<OpenLink> {
  const clock = movingClock('2021-10-01');
  const portal = await runningPortal({ clock, gate });
  const { scope, draft } = await draftOnlineRound(portal.app);
  await changeDraft(portal, 'P', draft, { channels });
  const opened = expectOk(await portal.app.get(OpenRound).open(scope, draft));
  const round = ROUND_ID.of(opened.round.roundId);
  return {
    ...{ portal, clock, round },
    blank: async (code = 'P.1') =>
      (await portal.ask<{ form: BlankForm }>(FORM, { round, agency: code })).data.form,
    inputOf: (form, changes = {}) => ({
      ...{ key: form.key, round, agencyCode: 'P.1', group: 'citizens', channel: 'ONLINE' },
      ...{ answers: firstChoices(form), ...changes },
    }),
    submit: async (input, counter) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (counter !== undefined) headers['x-hailong-counter'] = counter;
      const body = JSON.stringify({ query: SUBMIT, variables: { input } });
      const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body });
      return { status: response.status, ...((await response.json()) as object) } as Submitted;
    },
    submitMany: (inputs) => portal.ask(SUBMIT_MANY, { inputs }),
    counterOf: async (code) =>
      (await portal.ask<{ outcome: { token: string } }>(COUNTER, {}, administratorOf(code))).data.outcome
        .token,
  };
}

/** The round of {@link openLink} opened on any host; its id. Use with a clock of October 2021. */
export async function openOnlineRound(app: INestApplicationContext): Promise<string> {
  const { scope, draft } = await draftOnlineRound(app);
  return ROUND_ID.of(expectOk(await app.get(OpenRound).open(scope, draft)).round.roundId);
}

async function draftOnlineRound(app: INestApplicationContext) {
  await importTestAgencies(app);
  const agency = await app.get(ReadOrganisation).byCode('P');
  const scope = AgencyScope.of(agency?.agencyId ?? 0, 'tester');
  const participants = ['P.1', 'P.2'].map((agencyCode) => ({ agencyCode }));
  const template = { template: 'ba-ria-vung-tau-tnmt-2021', publish: true, participants };
  const loaded = expectOk(await app.get(LoadTemplate).load(scope, template));
  return { scope, draft: loaded.rounds[0]?.roundId ?? 0 };
}

function firstChoices({ sections }: BlankForm) {
  return sections
    .flatMap(({ items }) => items)
    .filter(({ choices, kind }) => choices.length > 0 && kind !== 'MULTIPLE')
    .map(({ code, choices }) => ({ item: code, level: choices[0]?.code }));
}
