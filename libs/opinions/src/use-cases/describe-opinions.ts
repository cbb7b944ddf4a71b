import { Transaction } from '@hailong/database';
import { CLOCK, Clock, LocalizedText, today } from '@hailong/kernel';
import { questionnairesById } from '@hailong/questionnaires';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { OpinionTerms, daysLeft, isOverdue } from '../domain/deadline';
import { OPINION_STATES, OpinionState } from '../domain/opinion-state';
import { OPINION_STEPS, OpinionStep } from '../domain/opinion-step';
import { textItems } from '../domain/text-items';
import { OpinionRow } from '../persistence/opinion-store';
import { StepRow, stepsOf } from '../persistence/step-store';
import { OPINION_TERMS } from './opinion-terms';

/** A step in the handling of an opinion, by name. */
export interface TakenStep extends Omit<StepRow, 'step' | 'opinionId'> {
  readonly step: OpinionStep;
}

/** An opinion as its readers see it. */
export interface Opinion extends Omit<OpinionRow, 'state'> {
  readonly state: OpinionState;
  /** Question under which the text was written. */
  readonly question: LocalizedText | null;
  /** True: the text is of a simulated form. */
  readonly simulated: boolean;
  /** Working days to the deadline, see {@link daysLeft}. */
  readonly daysLeft: number | null;
  readonly overdue: boolean;
  /** Newest answer that was given. */
  readonly answer: string | null;
  readonly steps: readonly TakenStep[];
}

/** Adds to opinions what their readers need: steps, questions, days to the deadline. */
@Injectable()
export class DescribeOpinions {
  /** Items that take texts, by questionnaire; those of a published one never change. */
  private readonly items = new Map<number, ReadonlyMap<string, LocalizedText>>();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPINION_TERMS) private readonly terms: OpinionTerms,
  ) {}

  async describe(
    tx: Transaction,
    agencyId: number,
    rows: readonly OpinionRow[],
  ): Promise<readonly Opinion[]> {
    const steps = await this.steps(tx, agencyId, rows);
    await this.readItems(tx, rows);
    const rounds = await roundsById(tx, [...new Set(rows.map(({ roundId }) => roundId))]);
    const simulated = new Map(rounds.map(({ roundId, document }) => [roundId, document.demonstration]));
    const on = today(this.clock);
    return rows.map((row) => {
      const taken = steps.get(row.opinionId) ?? [];
      return {
        ...row,
        state: OPINION_STATES.keyOf(row.state),
        question: this.items.get(row.questionnaireId)?.get(row.item) ?? null,
        simulated: simulated.get(row.roundId) === true,
        daysLeft: daysLeft(row, on, this.terms),
        overdue: isOverdue(row, on),
        answer: taken.findLast(({ step }) => step === 'answer')?.note ?? null,
        steps: taken,
      };
    });
  }

  private async steps(
    tx: Transaction,
    agencyId: number,
    rows: readonly OpinionRow[],
  ): Promise<ReadonlyMap<string, readonly TakenStep[]>> {
    const ids = rows.map(({ opinionId }) => opinionId);
    const found = new Map<string, TakenStep[]>(ids.map((id) => [id, []]));
    for (const { opinionId, step, ...taken } of await stepsOf(tx, agencyId, ids))
      found.get(opinionId)?.push({ ...taken, step: OPINION_STEPS.keyOf(step) });
    return found;
  }

  private async readItems(tx: Transaction, rows: readonly OpinionRow[]): Promise<void> {
    const ids = new Set(rows.map(({ questionnaireId }) => questionnaireId));
    const missing = [...ids].filter((id) => !this.items.has(id));
    if (missing.length === 0) return;
    for (const { questionnaireId, document } of await questionnairesById(tx, missing))
      this.items.set(questionnaireId, textItems(document));
  }
}
