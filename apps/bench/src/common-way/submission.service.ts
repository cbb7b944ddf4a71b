import { systemClock, today } from '@hailong/kernel';
import { responseId } from '@hailong/surveys/domain';
import { CompiledForm, fillSheet, readSheet } from '@hailong/questionnaires/domain';
import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { PlainResponse, StoredResponse } from './stored-response.entity';
import { SubmissionInput } from './submission.input';

/** Round in memory, so that this way is not burdened with a query for it. */
export interface FieldedRound {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly form: CompiledForm;
  readonly agencyIds: ReadonlyMap<string, number>;
  /** Keeps counts and quotas in the transaction of each response; false: inserts the response alone. */
  readonly counted: boolean;
}

/** Provider token of the {@link FieldedRound}. */
export const FIELDED_ROUND = Symbol('common-way.fielded-round');

/** Increments all counts of a response in one statement, in the order of the form to avoid deadlocks. */
const COUNT = `
insert into common_way.answer_tally as t
  (agency_id, round_id, questionnaire_id, respondent_group, channel, position, answer, n)
select $1, $2, $3, $4, $5, p.position, p.answer, 1
from unnest(string_to_array($6, null)) with ordinality as p(answer, position) order by p.position
on conflict (agency_id, round_id, questionnaire_id, respondent_group, channel, position, answer) do update set n = t.n + 1`;

/**
 * Runs a transaction per mutation under the tenant wall: saves the response, increments its counts and its quota. Without counts: a single
 * `insert`.
 */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(FIELDED_ROUND) private readonly round: FieldedRound,
  ) {}

  async submit(input: SubmissionInput): Promise<string> {
    const response = this.responseOf(input);
    if (!this.round.counted) {
      await this.dataSource.getRepository(PlainResponse).insert(response);
      return response.responseId;
    }
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('common_way.agency_id', $1, true)`, [String(response.agencyId)]);
      // save() looks for the row first; distinguishing a retry from a new form would cost a further query.
      await manager.getRepository(StoredResponse).save(response);
      await this.count(manager, response);
      await this.takePlace(manager, response);
    });
    return response.responseId;
  }

  /** Increments the quota cell, last: every transaction of an agency waits for this row. */
  private async takePlace(manager: EntityManager, { agencyId, roundId }: StoredResponse): Promise<void> {
    const [, taken] = await manager.query<[unknown, number]>(
      'update common_way.quota_cell set taken = taken + 1 where agency_id = $1 and round_id = $2 and taken < most',
      [agencyId, roundId],
    );
    if (taken !== 1) throw new BadRequestException('the quota is full');
  }

  private responseOf({ key, agencyCode, answers, sheet }: SubmissionInput): StoredResponse {
    const { roundId, questionnaireId, form, agencyIds } = this.round;
    const agencyId = agencyIds.get(agencyCode);
    const filled = sheet === undefined ? fillSheet(form, answers ?? []) : readSheet(form, sheet);
    if (agencyId === undefined || !filled.ok) throw new BadRequestException();
    return Object.assign(new StoredResponse(), {
      agencyId,
      responseId: responseId(key, roundId, agencyId),
      roundId,
      questionnaireId,
      receivedOn: today(systemClock),
      respondentGroup: 0,
      channel: 0,
      valid: true,
      answers: filled.value.sheet,
    });
  }

  private async count(manager: EntityManager, response: StoredResponse): Promise<void> {
    const { agencyId, roundId, questionnaireId, respondentGroup, channel, answers } = response;
    await manager.query(COUNT, [agencyId, roundId, questionnaireId, respondentGroup, channel, answers]);
  }
}
