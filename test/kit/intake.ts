import { randomUUID } from 'node:crypto';
import { SurveyActor } from '@hailong/access';
import { Clock, clockAt, day, ROUND_ID } from '@hailong/kernel';
import { PreparedRound, openBacKanRound } from './open-round';
import { RunningPortal, runningPortal } from './portal-app';

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

export function operatorOf(agencyCode: string): SurveyActor {
  return { subject: 'clerk', agencyCode, roles: ['agency-operator'] };
}

/** A portal on 15 August 2018, unless the clock says otherwise, with the Bắc Kạn round open. */
export interface Intake {
  readonly portal: RunningPortal;
  readonly prepared: PreparedRound;
  /** A paper form for P.1 that is accepted as it is. */
  form(changes?: object): Record<string, unknown>;
  /** Typed in by P.1's operator. */
  enter(...inputs: object[]): Promise<readonly IntakeVerdict[]>;
  tallied(): Promise<{ responses: number; invalid: number } | undefined>;
  stored(): Promise<number>;
}

export async function openIntake(clock: Clock = clockAt(day('2018-08-15'))): Promise<Intake> {
  const portal = await runningPortal({ clock });
  const prepared = await openBacKanRound(portal.app);
  return {
    portal,
    prepared,
    form: (changes = {}) => ({
      key: randomUUID(),
      round: ROUND_ID.of(prepared.round.roundId),
      agencyCode: 'P.1',
      group: 'citizens',
      channel: 'PAPER',
      answers: [{ item: 'Q1.1', level: '5' }, { item: 'Q1.2', level: '3' }, NO_FEEDBACK],
      ...changes,
    }),
    enter: async (...inputs) => {
      const answer = await portal.ask<{ enterSurveyResponses: IntakeVerdict[] }>(
        ENTER,
        { inputs },
        operatorOf('P.1'),
      );
      expect(answer.errors).toBeUndefined();
      return answer.data.enterSurveyResponses;
    },
    tallied: async () => {
      const [row] = await portal.db.admin<{ responses: number; invalid: number }>(
        `select coalesce(sum(responses), 0)::int as responses, coalesce(sum(invalid), 0)::int as invalid from hailong.tally`,
      );
      return row;
    },
    stored: async () => {
      const [row] = await portal.db.admin<{ n: number }>(
        'select count(*)::int as n from hailong.survey_response',
      );
      return row?.n ?? 0;
    },
  };
}
