import { AgencyScope } from '@hailong/database';
import { ROUND_ID } from '@hailong/kernel';
import { NamedParticipant, OpenRound } from '@hailong/surveys/use-cases';
import { RoundRecord, SurveyTemplate } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { draftFromTemplate } from '../../apps/demonstration/src/draft-from-template';
import { administratorOf } from './actors';
import { WithAgencies, importAgencies } from './agencies';
import { expectOk } from './expect-ok';
import { Part, Province } from './province';
import { WithPortal } from './servers/portal';
import { WithProcess } from './servers/process';
import { SAVE_ROUND } from './survey-operations';

/** 22 criteria; asked from 2018-06-01 to 2018-10-31 on paper, by post and by interview. */
export const BAC_KAN = 'bac-kan-266-2018';
/** Asked in autumn 2021. */
export const VUNG_TAU = 'ba-ria-vung-tau-tnmt-2021';
/** The plan of Bắc Kạn asks on paper; its form serves for a round that asks the invited online. */
export const FOR_THE_INVITED = { channels: ['ONLINE', 'PAPER'], access: 'INVITED' };

export interface WithRound extends WithAgencies {
  readonly round: RoundRecord;
  /** Id of the round as the API has it. */
  readonly publicRoundId: string;
  /** Acts for the province that runs the round. */
  readonly owner: AgencyScope;
}

export interface RoundTerms {
  /** Code of a template that ships, or a template. Default: {@link BAC_KAN}. */
  readonly template?: string | SurveyTemplate;
  /** Default: P.1, P.2 and P.3. */
  readonly participants?: readonly string[];
  /** Takes simulated forms and no others. Default: no; SimulateAnyRound fills a round that takes forms of people. */
  readonly demonstration?: boolean;
  /** Percent of its rating items that a valid form answers. Default 0: a single answer is enough. */
  readonly leastAnswered?: number;
}

/** Has the round opened on an earlier day, as if the clock had stood there. */
export async function openedSince(db: Province['db'], roundId: number, openedOn: string): Promise<void> {
  await db.admin('update hailong.survey_round set opened_on = $2 where round_id = $1', [roundId, openedOn]);
}

/** Saved over GraphQL before the round is opened: fields of the round's input. */
export interface ChangedTerms extends RoundTerms {
  readonly changes: object;
}

/** An open round of a template, and the four agencies. */
export function aRound(terms: ChangedTerms): Part<WithPortal, WithRound>;
export function aRound(terms?: RoundTerms): Part<WithProcess, WithRound>;
export function aRound({ changes, ...terms }: Partial<ChangedTerms> = {}): Part<WithPortal, WithRound> {
  return async ({ app, ask }) => {
    const drafted = await draftRound(app, terms);
    if (changes) await changeDraft(ask, drafted.publicRoundId, changes);
    return { ...drafted, round: await openDraft(app, drafted) };
  };
}

/** The same round before it is opened. */
export function aDraft(terms: RoundTerms = {}): Part<WithProcess, WithRound> {
  return ({ app }) => draftRound(app, terms);
}

async function draftRound(app: INestApplicationContext, terms: RoundTerms): Promise<WithRound> {
  const { template = BAC_KAN, participants = ['P.1', 'P.2', 'P.3'], leastAnswered = 0, ...more } = terms;
  const { scopeOf } = await importAgencies(app);
  const owner = await scopeOf('P');
  const named: NamedParticipant[] = participants.map((agencyCode) => ({ agencyCode }));
  const { round } = await draftFromTemplate(app, owner, {
    template,
    participants: named,
    leastAnswered,
    ...more,
  });
  return { round, owner, scopeOf, publicRoundId: ROUND_ID.of(round.roundId) };
}

async function openDraft(app: INestApplicationContext, { owner, round }: WithRound): Promise<RoundRecord> {
  return expectOk(await app.get(OpenRound).open(owner, round.roundId)).round;
}

const DRAFT = `query ($id: ID!) { draft: surveyRound(id: $id) { code title year window { opensOn closesOn } leastAnswered plan { id } channels
  groups { code label respondents questionnaire { id } } participants { agency { code } } } }`;

interface Draft {
  readonly plan: { readonly id: string };
  readonly groups: readonly (object & { readonly questionnaire: { readonly id: string } })[];
  readonly participants: readonly { readonly agency: { readonly code: string } }[];
}

/** Saves a draft again with other terms, as its administrator would: read over GraphQL, changed, sent back whole. */
async function changeDraft(ask: WithPortal['ask'], id: string, changes: object): Promise<void> {
  const owner = administratorOf('P');
  const draft = await ask<Draft>(DRAFT, { id }, owner);
  const { plan, groups, participants, ...rest } = draft;
  const input = {
    ...rest,
    plan: plan.id,
    groups: groups.map(({ questionnaire, ...group }) => ({ ...group, questionnaire: questionnaire.id })),
    participants: participants.map(({ agency }) => ({ agencyCode: agency.code })),
    ...changes,
  };
  const saved = await ask<{ __typename: string }>(SAVE_ROUND, { input }, owner);
  expect(saved.__typename).toBe('SurveyRound');
}
