import { RunningPortal, administratorOf } from './portal-app';
import { SAVE_ROUND } from './surveys';
import { ROUND_ID } from '@hailong/kernel';

const DRAFT = `query ($id: ID!) { draft: surveyRound(id: $id) { code title year window { opensOn closesOn } plan { id } channels
  groups { code label respondents questionnaire { id } } participants { agency { code } } } }`;

interface Draft {
  readonly plan: { readonly id: string };
  readonly groups: readonly (object & { readonly questionnaire: { readonly id: string } })[];
  readonly participants: readonly { readonly agency: { readonly code: string } }[];
}

/** Saves a draft again with other terms, as its administrator would: read over GraphQL, changed, sent back whole. */
export async function changeDraft(
  portal: RunningPortal,
  ownerCode: string,
  roundId: number,
  changes: object,
): Promise<void> {
  const owner = administratorOf(ownerCode);
  const { data, errors } = await portal.ask<{ draft: Draft }>(DRAFT, { id: ROUND_ID.of(roundId) }, owner);
  expect(errors).toBeUndefined();
  const { plan, groups, participants, ...rest } = data.draft;
  const input = {
    ...rest,
    plan: plan.id,
    groups: groups.map(({ questionnaire, ...group }) => ({ ...group, questionnaire: questionnaire.id })),
    participants: participants.map(({ agency }) => ({ agencyCode: agency.code })),
    ...changes,
  };
  const saved = await portal.ask<{ it: { __typename: string } }>(SAVE_ROUND, { input }, owner);
  expect(saved.errors ?? saved.data.it.__typename).toBe('SurveyRound');
}
