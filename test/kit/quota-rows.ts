import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { Province } from './province';
import { WithRound } from './round';

/** Rows of quotas and counts, written past the walls: for stories about reading them. */
export interface QuotaRows {
  /** A cell, and its target as of a day when there is one. */
  cell(agency: string, cell: CellRow): Promise<void>;
  tally(agency: string, tally: TallyRow): Promise<void>;
  /** `count` forms of one day, seen and valid unless said otherwise, as responses: what a night counts. */
  arrived(agency: string, on: string, count: number, worth?: WorthRow): Promise<void>;
  /** `count` invitations made on 1 August 2018. */
  invited(agency: string, rows: InvitedRows): Promise<void>;
  /** A draw of people to be asked. */
  drew(agency: string): Promise<void>;
}

interface InvitedRows {
  readonly port: 'email' | 'paper';
  /** Days; null: not. */
  readonly sent: string | null;
  readonly revoked: string | null;
  readonly count: number;
}

interface CellRow {
  readonly id: number;
  readonly rule: string;
  readonly meaning?: 'none' | 'floor' | 'exact' | 'ceiling';
  readonly field?: number;
  readonly shared?: boolean;
  readonly unitClass?: string;
  readonly target?: number;
  readonly population?: number;
  readonly asOf?: string;
}

interface WorthRow {
  readonly formClass?: FormClass;
  readonly field?: number;
  readonly valid?: boolean;
  readonly surplus?: boolean;
}

interface TallyRow {
  readonly field?: number;
  /** 0 counted, 1 surplus, 2 counted and flagged, 3 surplus and flagged. */
  readonly tallyClass?: number;
  /** Valid forms, all seen by the agency. */
  readonly responses?: number;
  readonly invalid?: number;
}

export function quotaRows({ db, round, scopeOf }: Pick<Province, 'db'> & WithRound): QuotaRows {
  const idOf = async (agency: string) => (await scopeOf(agency)).agencyId;
  const form = round.document.groups[0]?.questionnaireId;
  return {
    async invited(agency, { port, sent, revoked, count }) {
      await db.admin(
        `insert into hailong.invitation (agency_id, round_id, port, made_on, expires_on, sent_on, revoked_on, admitted)
         select $1, $2, $3, '2018-08-01', '2018-10-31', $4, $5, true from generate_series(1, $6)`,
        [await idOf(agency), round.roundId, port, sent, revoked, count],
      );
    },
    async drew(agency) {
      await db.admin(
        `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
         values ($1, $2, 'survey', '2018-06-01', 'm', 's', now(), 'd', '{}', 'a')`,
        [await idOf(agency), round.roundId],
      );
    },
    async cell(
      agency,
      { id, rule, meaning = 'floor', field = null, shared = false, unitClass = null, ...dated },
    ) {
      const { target = null, population = null, asOf = '2018-06-01' } = dated;
      const most = meaning === 'exact' || meaning === 'ceiling' ? target : null;
      const agencyId = await idOf(agency);
      await db.admin(
        `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, shared, unit_class, field, meaning, most)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [agencyId, round.roundId, id, rule, shared, unitClass, field, meaning, most],
      );
      if (target === null) return;
      await db.admin(
        `insert into hailong.quota_target (agency_id, round_id, cell_id, as_of, population, target, source, actor)
         values ($1, $2, $3, $4, $5, $6, 'test', 'test')`,
        [agencyId, round.roundId, id, asOf, population, target],
      );
    },
    async tally(agency, { field = 0, tallyClass = 0, responses = 0, invalid = 0 }) {
      await db.admin(
        `insert into hailong.tally (agency_id, round_id, questionnaire_id, respondent_group, channel, responses, invalid,
           counts, field, tally_class, seen) values ($1, $2, $3, 0, 2, $4, $5, '{}', $6, $7, $4)`,
        [await idOf(agency), round.roundId, form, responses, invalid, field, tallyClass],
      );
    },
    async arrived(agency, on, count, { valid = true, surplus = false, formClass = 'seen', field = 0 } = {}) {
      await db.admin(
        `insert into hailong.survey_response
           (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers, valid,
            surplus, form_class, field)
         select gen_random_uuid(), $1, $2, $3, $4, 0, 2, '', $6, $7, $8, $9 from generate_series(1, $5)`,
        [
          await idOf(agency),
          round.roundId,
          form,
          on,
          count,
          valid,
          surplus,
          FORM_CLASSES.numberOf(formClass),
          field,
        ],
      );
    },
  };
}
