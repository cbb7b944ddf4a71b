import { randomUUID } from 'node:crypto';
import { operatorOf } from './actors';
import { ENTER, IntakeVerdict, NO_FEEDBACK } from './intake';
import { Part } from './province';
import { WithRound } from './round';
import { WithPortal } from './servers/portal';

export interface Clerk {
  /** A paper form for P.1 that is accepted as it is. */
  form(changes?: object): Record<string, unknown>;
  /** Typed in by P.1's operator. */
  enter(...inputs: object[]): Promise<readonly IntakeVerdict[]>;
  tallied(): Promise<{ responses: number; invalid: number } | undefined>;
  stored(): Promise<number>;
}

export interface WithClerk {
  readonly clerk: Clerk;
}

/** The operator of P.1, typing in forms of the round of Bắc Kạn, and the counts that change by it. */
export function aClerk(): Part<WithPortal & WithRound, WithClerk> {
  return ({ portal, ask, publicRoundId: round }) => ({
    clerk: {
      form: (changes = {}) => ({
        key: randomUUID(),
        round,
        agencyCode: 'P.1',
        group: 'citizens',
        channel: 'PAPER',
        answers: [{ item: 'Q1.1', level: '5' }, { item: 'Q1.2', level: '3' }, NO_FEEDBACK],
        ...changes,
      }),
      enter: (...inputs) => ask(ENTER, { inputs }, operatorOf('P.1')),
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
    },
  });
}
